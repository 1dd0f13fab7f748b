package synapse.web;

import io.prometheus.metrics.core.metrics.Counter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicInteger;
import synapse.config.Setting;
import synapse.metrics.Metrics;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** How many requests may hold a thread at once; the rest of the server's threads is for health and cached reads. */
final class BusyLimit {
    private static final String HEALTH = "/api/v1/health";
    private static final String COUNTED = "synapse.busy";
    private static final Counter REFUSED = Metrics.counter(
            "registry_busy_refusals", "Requests that were refused because too many were being answered");
    private static final AtomicInteger BUSY = new AtomicInteger();

    private static volatile int most = Integer.MAX_VALUE;

    private BusyLimit() {}

    /**
     * Reads the setting.
     * @throws synapse.config.ConfigurationException if {@code REGISTRY_BUSY_REQUESTS} is wrong
     */
    static void open() {
        most = (int) new Setting("registry.busy.requests").number();
        Metrics.gauge("registry_busy_requests", "Requests that hold a thread and are no cached reads", BUSY::get);
    }

    /** Counts the request; {@code false} if it is one too many. */
    static boolean begin(HttpServletRequest request) {
        if (request.getRequestURI().equals(HEALTH)) return true;
        if (BUSY.incrementAndGet() > most) {
            BUSY.decrementAndGet();
            REFUSED.inc();
            return false;
        }
        request.setAttribute(COUNTED, true);
        return true;
    }

    static void end(HttpServletRequest request) {
        if (request.getAttribute(COUNTED) == null) return;
        request.removeAttribute(COUNTED);
        BUSY.decrementAndGet();
    }

    static RegistryException refusal() {
        return new RegistryException(
                ProblemType.UNAVAILABLE, "the registry is answering as many requests as it can; try again");
    }
}
