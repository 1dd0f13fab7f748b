package synapse.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Publishes archives of 10 kB one after the other: to packages that have few versions, and to one that has many. The
 * kinds and the servers take turns.
 *
 * @param publishes how many of each kind are timed
 * @param many the version about which the package with many versions is measured
 */
record PublishBench(List<Publisher> publishers, int publishes, int many) {
    private static final int TURN = 5;
    private static final int FIRST = 3; // versions 3 to 7 of a package: in the middle the fifth

    void measure(Results results) throws IOException, InterruptedException {
        int before = Math.max(0, many - publishes / 2);
        for (Publisher each : publishers) each.publishAll("bench-many", 1, before);
        Map<Publisher, Latencies> few = new LinkedHashMap<>();
        Map<Publisher, Latencies> atMany = new LinkedHashMap<>();
        for (int done = 0; done < publishes; done += TURN) {
            for (Publisher each : publishers) {
                String name = "bench-few-" + done;
                each.publishAll(name, 1, FIRST - 1);
                time(each, name, FIRST, few.computeIfAbsent(each, key -> new Latencies()));
                time(each, "bench-many", before + 1 + done, atMany.computeIfAbsent(each, key -> new Latencies()));
            }
        }
        few.forEach((each, all) -> results.add(row("publish, version 5", each, all)));
        atMany.forEach((each, all) -> results.add(row("publish, version " + many, each, all)));
        few.forEach((each, all) -> results.add(growth(each, all, atMany.get(each))));
    }

    /** How much longer a publish takes when there are many versions already. */
    private Measurement growth(Publisher publisher, Latencies few, Latencies atMany) {
        double times = atMany.percentileMillis(50) / few.percentileMillis(50);
        return Measurement.of(
                "publish, version %d : 5".formatted(many), publisher.server().name(), Unit.TIMES, times);
    }

    private static void time(Publisher publisher, String name, int first, Latencies latencies)
            throws IOException, InterruptedException {
        for (int i = first; i < first + TURN; i++) latencies.add(publisher.publish(name, i));
    }

    private static Measurement row(String what, Publisher publisher, Latencies latencies) {
        return Measurement.sequential(what, publisher.server().name(), latencies);
    }
}
