package synapse.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import synapse.api.EndedSessionsView;
import synapse.api.SessionsPage;
import synapse.audit.AuditLog;
import synapse.database.Clock;
import synapse.journal.Journal;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Begins, lists and ends sessions, each in a transaction of its own. */
@Stateless
public class SessionService {
    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");

    private Sessions sessions;
    private Users users;
    private Journal journal;
    private CurrentCaller caller;

    public SessionService() {} // for the container

    @Inject
    public SessionService(Sessions sessions, Users users, Journal journal, CurrentCaller caller) {
        this.sessions = sessions;
        this.users = users;
        this.journal = journal;
        this.caller = caller;
    }

    /**
     * Begins a session of a user whose password was checked; {@code renewedHash} replaces the stored one if it is not empty.
     * @return nothing if the stored hash is no longer the checked one: the password may have been changed meanwhile, and
     *     then the old one must neither open a session nor come back
     */
    @PermitAll
    public Optional<CredentialState> begin(User checked, String renewedHash, String userAgent, Instant now) {
        User user = users.lock(checked.id());
        user.requireActive();
        if (!user.passwordHash().equals(checked.passwordHash())) return Optional.empty();
        if (!renewedHash.isEmpty()) user.changePassword(renewedHash);
        Session session =
                new Session(UUID.randomUUID().toString(), user, userAgent, now, now.plus(LoginService.lifetime()));
        sessions.add(session);
        return Optional.of(session.state());
    }

    /** Returns the caller's open sessions behind that cursor. */
    @RolesAllowed(Roles.USER)
    public SessionsPage list(String cursor, int limit) {
        Caller current = caller.requireSession();
        List<Session> found =
                sessions.openBefore(SessionPlace.parse(cursor), users.get(current.userId()), Clock.now(), limit + 1);
        List<Session> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? page.get(limit - 1).place().toCursor() : null;
        return new SessionsPage(
                page.stream().map(session -> session.toRow(current.sessionId())).toList(), next);
    }

    /**
     * Ends one of the caller's sessions on every node; returns the number of the journal entry.
     * @throws RegistryException {@link ProblemType#NOT_FOUND} if the caller has no such open session
     */
    @RolesAllowed(Roles.USER)
    public long end(String sessionId) {
        Caller current = caller.requireSession();
        Instant now = Clock.now();
        User user = users.lock(current.userId()); // of two at once one ends it
        Optional<Session> session = Optional.of(sessionId)
                .filter(id -> ID.matcher(id).matches())
                .flatMap(sessions::find)
                .filter(found -> found.isOpen(user, now));
        if (session.isEmpty() && sessionId.equals(current.sessionId())) return 0; // ended elsewhere this very moment
        session.orElseThrow(SessionService::notFound).revoke(now);
        AuditLog.tellCommitted("session-ended", () -> "User " + user.username() + " ended a session");
        return journal.append(List.of(Changes.sessionEnded(user, sessionId, now)));
    }

    /** Ends the caller's sessions on every node, the one at hand only if {@code own}. */
    @RolesAllowed(Roles.USER)
    public Outcome<EndedSessionsView> endAll(boolean own) {
        Caller current = caller.requireSession();
        Instant now = Clock.now();
        User user = users.lock(current.userId()); // no session begins meanwhile
        String kept = own ? "" : current.sessionId();
        int ended = sessions.endAll(user, kept, now);
        if (ended == 0) return new Outcome<>(new EndedSessionsView(0), 0);
        AuditLog.tellCommitted("session-ended", () -> "User %s ended %d sessions".formatted(user.username(), ended));
        return new Outcome<>(
                new EndedSessionsView(ended), journal.append(List.of(Changes.sessionsEnded(user, kept, now))));
    }

    private static RegistryException notFound() {
        return new RegistryException(
                ProblemType.NOT_FOUND, "you have no open session of that id; see GET /api/v1/auth/sessions");
    }

    /** Removes the sessions that ended before {@code limit}; returns how many. */
    @PermitAll
    public int removeExpiredBefore(Instant limit) {
        return sessions.removeExpiredBefore(limit);
    }
}
