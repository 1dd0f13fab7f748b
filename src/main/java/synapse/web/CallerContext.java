package synapse.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;

/** Keeps who calls, as the container knows it, for when a request goes on in another thread: dispatches lose it. */
@ApplicationScoped
public class CallerContext {
    private static final String ATTRIBUTE = "synapse.caller.context";

    @Resource
    private ContextService contexts;

    /** Takes the caller of this thread along with the request. */
    void take(HttpServletRequest request) {
        Consumer<Runnable> context = contexts.contextualConsumer(Runnable::run);
        request.setAttribute(ATTRIBUTE, context);
    }

    /** Goes on with the caller that was taken along, if any. */
    static void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(ATTRIBUTE) instanceof Consumer<?> context) {
            Failure failure = new Failure();
            run(context, () -> failure.of(() -> chain.doFilter(request, response)));
            failure.raise();
        } else {
            chain.doFilter(request, response);
        }
    }

    @SuppressWarnings("unchecked")
    private static void run(Consumer<?> context, Runnable work) {
        ((Consumer<Runnable>) context).accept(work);
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException, ServletException;
    }

    /** What a {@link Runnable} cannot throw. */
    private static final class Failure {
        private Exception thrown; // null: none

        void of(Work work) {
            try {
                work.run();
            } catch (IOException | ServletException e) {
                thrown = e;
            }
        }

        void raise() throws IOException, ServletException {
            if (thrown instanceof IOException e) throw e;
            if (thrown instanceof ServletException e) throw e;
        }
    }
}
