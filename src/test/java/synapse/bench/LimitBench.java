package synapse.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads a cached document by turns without a token, where no limit holds, and with an API token that is counted in two windows: the
 * difference is what authentication and limits cost. Each round times both, and in another order than the one before.
 */
record LimitBench(LoadGenerator generator, WarmUp warmUp, int rounds, Duration round) {
    static final String ROWS = "limits";

    void measure(Target open, String token, Results results) throws IOException {
        Target counted = new Target(
                open.server(),
                open.path(),
                Map.of("Authorization", "Bearer " + token),
                open.status(),
                open.bodyBytes());
        warmUp.run(open);
        warmUp.run(counted);
        List<Sample> off = new ArrayList<>();
        List<Sample> on = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            if (i % 2 == 0) off.add(generator.run(open, round));
            on.add(generator.run(counted, round));
            if (i % 2 == 1) off.add(generator.run(open, round));
        }
        Measurement without = Measurement.concurrent("limits: document, off", Server.REGISTRY, off);
        Measurement with = Measurement.concurrent("limits: document, token and limit", Server.REGISTRY, on);
        results.add(without);
        results.add(with);
        results.add(Measurement.of(
                "limits: time of the latter", Server.REGISTRY, Unit.TIMES, without.value() / with.value()));
    }
}
