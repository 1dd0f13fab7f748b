package synapse.flow;

import java.time.Duration;
import synapse.config.Setting;

/**
 * How slow clients may be, and how many.
 *
 * @param slowestRate bytes per second ({@code REGISTRY_SLOWEST_RATE}); 0 for any
 * @param grace how long a body may be slower ({@code REGISTRY_SLOW_GRACE})
 * @param mostFlows answers on their way at once ({@code REGISTRY_TRANSFERS})
 * @param mostSmall threads that wait for bodies but archives ({@code REGISTRY_WAITING_REQUESTS})
 * @param mostUploads threads that wait for archives ({@code REGISTRY_WAITING_UPLOADS})
 */
record FlowSettings(long slowestRate, Duration grace, int mostFlows, int mostSmall, int mostUploads) {
    /** The socket's buffer takes megabytes at once, and tells nothing until a part of it has gone. */
    private static final Duration PATIENCE_WITH_READERS = Duration.ofMinutes(10);

    static FlowSettings read() {
        return new FlowSettings(
                new Setting("registry.slowest.rate").number(),
                new Setting("registry.slow.grace").duration(),
                (int) new Setting("registry.transfers").number(),
                (int) new Setting("registry.waiting.requests").number(),
                (int) new Setting("registry.waiting.uploads").number());
    }

    Pace ofUpload() {
        return pace(grace.multipliedBy(2));
    }

    Pace ofDownload() {
        return pace(grace.compareTo(PATIENCE_WITH_READERS) > 0 ? grace : PATIENCE_WITH_READERS);
    }

    private Pace pace(Duration patience) {
        return new Pace(slowestRate, grace.toNanos(), patience.toNanos(), System.nanoTime());
    }
}
