package synapse.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import synapse.address.ClientAddress;
import synapse.wire.RequestId;

/**
 * The request that the thread at hand works on, for the lines that it logs. The formatter of the log belongs to another
 * class loader: it takes a supplier of fields if it is the one of the runnable jar, and no other does.
 */
public final class LogContext {
    private static final ThreadLocal<HttpServletRequest> REQUEST = new ThreadLocal<>();
    private static final ThreadLocal<String> EVENT = new ThreadLocal<>();

    private static volatile boolean known;

    private LogContext() {}

    /** Offers the fields to the formatters of the log. */
    @SuppressWarnings("unchecked") // a formatter that takes something takes this: there is one such class
    public static void open() {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            if (handler.getFormatter() instanceof Consumer<?> taker) {
                ((Consumer<Supplier<Map<String, String>>>) taker).accept(LogContext::fields);
                known = true;
            }
        }
    }

    /** From here on this thread works on that request, until {@link #end}, which must come also after a failure. */
    public static void begin(HttpServletRequest request) {
        REQUEST.set(request);
    }

    public static void end() {
        REQUEST.remove();
    }

    /** Does work on a request, on whatever thread; afterwards this one works on what it worked on before. */
    public static void within(HttpServletRequest request, Runnable work) {
        HttpServletRequest outer = REQUEST.get();
        begin(request);
        try {
            work.run();
        } finally {
            resume(outer);
        }
    }

    /** Returns to the request that {@link #request} was before; to none if that is null. */
    public static void resume(HttpServletRequest outer) {
        if (outer == null) end();
        else begin(outer);
    }

    /** Logs with the name of a kind of event; says in the text who and where if the log does not take fields. */
    static void during(String event, Runnable line) {
        EVENT.set(event);
        try {
            line.run();
        } finally {
            EVENT.remove();
        }
    }

    /** Returns what a line has to say beside its message: something only if the log does not take fields. */
    static String suffix() {
        if (known) return "";
        Map<String, String> fields = fields();
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining(" ", " [", "]"));
    }

    /** Returns {@code event, request_id, user, address}, as far as there are such; none of them has spaces or controls. */
    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        String event = EVENT.get();
        if (event != null) fields.put("event", event);
        HttpServletRequest request = REQUEST.get();
        if (request == null) return fields;
        fields.put("request_id", RequestId.of(request));
        Principal user = request.getUserPrincipal();
        if (user != null && user.getName() != null) fields.put("user", user.getName());
        fields.put("address", ClientAddress.of(request).toString());
        return fields;
    }

    /** Returns the request at hand; null outside of requests. */
    public static HttpServletRequest request() {
        return REQUEST.get();
    }
}
