package synapse.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logs in, one after the other; the servers take turns. */
record LoginBench(List<Publisher> publishers, int logins) {
    void measure(Results results) throws IOException, InterruptedException {
        Map<Publisher, Latencies> latencies = new LinkedHashMap<>();
        for (int i = 0; i < logins; i++) {
            for (Publisher each : publishers) {
                latencies.computeIfAbsent(each, key -> new Latencies()).add(each.login());
            }
        }
        latencies.forEach((each, all) ->
                results.add(Measurement.sequential("login", each.server().name(), all)));
    }
}
