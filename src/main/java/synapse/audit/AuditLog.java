package synapse.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import synapse.wire.ProblemResponse;

/**
 * The lines for who has to find out what happened: who came, what was refused, what was changed; once each, with request,
 * user and address. Refusals can be had at any rate, so only so many of a kind and second are told one by one.
 */
public final class AuditLog {
    private static final Logger LOG = System.getLogger("synapse.audit");
    private static final String TOLD = "synapse.refusal.told";
    private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);
    private static final int MOST_IN_A_SECOND = 50;

    /** By kind, so that refusals that anybody can have do not hide those of passwords. */
    private static final Map<String, Allowance> ALLOWANCES = new ConcurrentHashMap<>();

    private AuditLog() {}

    /**
     * Tells of an event.
     * @param event stable name of its kind, for programs
     * @param sentence nothing secret, nothing from outside that is not clean
     */
    public static void tell(String event, Supplier<String> sentence) {
        LogContext.during(event, () -> LOG.log(Level.INFO, () -> sentence.get() + LogContext.suffix()));
    }

    /** Tells of an event once the transaction at hand is committed, and never if it is rolled back; at once without one. */
    public static void tellCommitted(String event, Supplier<String> sentence) {
        String line = sentence.get(); // later there is no row to look at
        Commit.then(Commit.registry(), () -> tell(event, () -> line));
    }

    /** Tells why the request at hand is refused, in place of the line that each refusal gets. */
    public static void tellRefusal(String event, Supplier<String> sentence) {
        HttpServletRequest request = LogContext.request();
        if (request != null) request.setAttribute(TOLD, true);
        Allowance.Answer answer = ALLOWANCES
                .computeIfAbsent(event, kind -> new Allowance(MOST_IN_A_SECOND))
                .take(System.nanoTime());
        if (answer.skipped() > 0) {
            tell(
                    "refusals-skipped",
                    () -> "%d more of %s came too quickly to be told".formatted(answer.skipped(), event));
        }
        if (answer.granted()) tell(event, sentence);
    }

    /** Tells of an answer, if it is a refusal and nobody has told of it. */
    public static void answered(HttpServletRequest request, int status) {
        if (!REFUSALS.contains(status) || request.getAttribute(TOLD) != null) return;
        tellRefusal(
                "refused",
                () -> "Refused %s: %d %s".formatted(RequestLine.of(request), status, ProblemResponse.code(request)));
    }
}
