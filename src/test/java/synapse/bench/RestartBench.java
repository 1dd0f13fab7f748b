package synapse.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalDouble;

/** Starts the registry again on its data, and watches how soon it is as fast as before. */
record RestartBench(LoadGenerator generator, Servers servers) {
    private static final Duration SLICE = Duration.ofSeconds(1);
    private static final int MOST_SLICES = 60;
    private static final double NEARLY = 0.8;

    void measure(Results results) throws IOException, InterruptedException {
        servers.restartRegistry();
        Server registry = servers.registry();
        double start = seconds(registry.startTime());
        results.add(Measurement.of("start, after the run", registry.name(), Unit.SECONDS, start));
        OptionalDouble warm = results.value(ReadCases.DOCUMENT, registry.name());
        if (warm.isPresent()) warmUp(NEARLY * warm.getAsDouble(), results);
    }

    private void warmUp(double enough, Results results) throws IOException, InterruptedException {
        Server registry = servers.registry();
        Target document = ReadCases.document(registry);
        for (int i = 1; i <= MOST_SLICES; i++) {
            if (generator.run(document, SLICE).perSecond() < enough) continue;
            double seconds = i * SLICE.toSeconds();
            results.add(Measurement.of("0.8 of the speed after a start", registry.name(), Unit.SECONDS, seconds));
            return;
        }
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
