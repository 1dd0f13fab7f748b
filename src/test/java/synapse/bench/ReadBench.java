package synapse.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures reads in rounds, in each of which every server has its turn: what disturbs the machine for a while disturbs
 * all of them.
 *
 * @param round how long each turn takes
 */
record ReadBench(LoadGenerator generator, WarmUp warmUp, int rounds, Duration round) {
    void measure(ReadCase reads, Results results) throws IOException {
        Map<String, List<Sample>> samples = new LinkedHashMap<>();
        for (Map.Entry<String, Target> each : reads.targets().entrySet()) {
            warmUp.run(each.getValue());
            samples.put(each.getKey(), new ArrayList<>());
        }
        for (int i = 0; i < rounds; i++) {
            for (Map.Entry<String, Target> each : reads.targets().entrySet()) {
                samples.get(each.getKey()).add(generator.run(each.getValue(), round));
            }
        }
        samples.forEach((server, all) -> results.add(Measurement.concurrent(reads.what(), server, all)));
    }
}
