package synapse.web;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import synapse.database.Violation;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.storage.StorageUnavailableException;
import synapse.wire.RequestId;

/** What a failure means to the client. What we did not expect is logged once, with its cause, under the request's id. */
final class Failures {
    private static final Logger LOG = System.getLogger(Failures.class.getName());
    private static final int MAX_DEPTH = 20;
    private static final String LOGGED = "synapse.failure.logged";

    private Failures() {}

    static RegistryException refusal(Throwable thrown, HttpServletRequest request) {
        RegistryException ours = find(RegistryException.class, thrown);
        if (ours != null) return ours;
        if (find(EJBAccessException.class, thrown) != null || find(AccessLocalException.class, thrown) != null)
            return accessRefused(request);
        if (thrown instanceof ForbiddenException) return accessRefused(request); // the role of a resource
        if (thrown instanceof WebApplicationException http)
            return StatusProblem.of(http.getResponse().getStatus());
        if (thrown instanceof ProcessingException)
            return StatusProblem.of(400); // a header field that JAX-RS cannot read
        if (Violation.isTransient(thrown) || Violation.isOutage(thrown)) {
            logOutage("Database unavailable", thrown, request);
            return databaseAway();
        }
        if (isCommitLost(thrown)) {
            logOutage("Database unavailable at the end of a transaction", thrown, request);
            return databaseAway();
        }
        if (find(StorageUnavailableException.class, thrown) != null) {
            logOutage("Store unavailable", thrown, request);
            return StorageTrouble.away();
        }
        if (find(IOException.class, thrown) != null && StorageTrouble.isFull(thrown)) return StorageTrouble.full();
        if (StorageTrouble.isBroken(thrown)) {
            log(Level.ERROR, "Disk fails", thrown, request);
            return StorageTrouble.broken();
        }
        log(Level.ERROR, "Unexpected failure", thrown, request);
        return new RegistryException(
                ProblemType.INTERNAL_ERROR,
                "something failed inside the registry; tell its administrator the request_id");
    }

    private static RegistryException databaseAway() {
        return new RegistryException(
                ProblemType.UNAVAILABLE, "the registry's database is busy or away at the moment; try again");
    }

    /** The transaction manager says so when the database has not answered a commit, and keeps the cause to itself. */
    private static boolean isCommitLost(Throwable thrown) {
        return find(SystemException.class, thrown) != null
                || find(RollbackException.class, thrown) != null
                || find(HeuristicMixedException.class, thrown) != null
                || find(HeuristicRollbackException.class, thrown) != null;
    }

    /** Returns header fields of the failure itself, such as {@code Allow}. */
    static Map<String, String> headersOf(Throwable thrown) {
        if (!(thrown instanceof NotAllowedException refused)) return Map.of();
        String allow = refused.getResponse().getHeaderString("Allow");
        if (allow == null) return Map.of();
        boolean head = !allow.contains("GET") || allow.contains("HEAD");
        return Map.of("Allow", head ? allow : "HEAD, " + allow);
    }

    private static RegistryException accessRefused(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) return RegistryException.unauthenticated();
        return new RegistryException(
                ProblemType.FORBIDDEN,
                "this account may not do that; it lacks the role, or the API token the scope \"admin\"");
    }

    /** Says in one line what is away, for an outage fails many requests; with all causes for who wants to know. */
    private static void logOutage(String what, Throwable thrown, HttpServletRequest request) {
        if (request.getAttribute(LOGGED) == null) LOG.log(Level.WARNING, () -> line(what, thrown, request));
        log(Level.DEBUG, what, thrown, request);
    }

    private static String line(String what, Throwable thrown, HttpServletRequest request) {
        Throwable cause = thrown;
        for (int depth = 0; cause.getCause() != null && depth < MAX_DEPTH; depth++) cause = cause.getCause();
        String first =
                String.valueOf(cause.getMessage()).strip().lines().findFirst().orElse("");
        return "%s in request %s: %s: %s"
                .formatted(what, RequestId.of(request), cause.getClass().getSimpleName(), first);
    }

    private static void log(Level level, String what, Throwable thrown, HttpServletRequest request) {
        if (request.getAttribute(LOGGED) != null)
            return; // the container may show one failure to both mapper and error page
        request.setAttribute(LOGGED, true);
        LOG.log(level, what + " in request " + RequestId.of(request), thrown);
    }

    private static <T extends Throwable> T find(Class<T> type, Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < MAX_DEPTH; depth++, at = at.getCause()) {
            if (type.isInstance(at)) return type.cast(at);
        }
        return null;
    }
}
