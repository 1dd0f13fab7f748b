package synapse.flow;

import jakarta.servlet.http.HttpServletRequest;

/** What is to be done when a request that left its thread has been answered. */
public final class Metering {
    private static final String AFTER = "synapse.flow.after";
    private static final String DETACHED = "synapse.flow.detached";

    private Metering() {}

    public static void after(HttpServletRequest request, Runnable work) {
        request.setAttribute(AFTER, work);
    }

    /** Tells whether somebody will answer the request when its thread has done something else for long. */
    public static boolean isDetached(HttpServletRequest request) {
        return request.getAttribute(DETACHED) != null;
    }

    static void detach(HttpServletRequest request) {
        request.setAttribute(DETACHED, true);
    }

    /** Does it, at most once. */
    public static void end(HttpServletRequest request) {
        if (request.getAttribute(AFTER) instanceof Runnable work) {
            request.removeAttribute(AFTER);
            work.run();
        }
    }
}
