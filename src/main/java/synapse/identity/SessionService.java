package synapse.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import synapse.journal.Change;
import synapse.journal.Journal;

/** Begins, ends and looks up sessions, each in a transaction of its own. */
@Stateless
public class SessionService {
    @PersistenceContext
    private EntityManager em;

    private Users users;
    private Journal journal;

    public SessionService() {} // for the container

    @Inject
    public SessionService(Users users, Journal journal) {
        this.users = users;
        this.journal = journal;
    }

    /** Begins a session; {@code renewedHash} replaces the stored one if it is not empty. */
    public SessionState begin(long userId, String userAgent, Duration lifetime, String renewedHash, Instant now) {
        User user = users.find(userId).orElseThrow();
        if (!renewedHash.isEmpty()) user.renewHash(renewedHash);
        Session session = new Session(UUID.randomUUID().toString(), user, userAgent, now, now.plus(lifetime));
        em.persist(session);
        return session.state();
    }

    /** Returns the state of the session, one that is not open if there is none. */
    public SessionState state(String sessionId) {
        Session session = em.find(Session.class, sessionId);
        return session == null ? SessionState.unknown(sessionId) : session.state();
    }

    /** Revokes the session for every node; returns the number of the journal entry, 0 if there was nothing to revoke. */
    public long end(String sessionId, String actor, Instant now) {
        Session session = em.find(Session.class, sessionId);
        if (session == null || session.isRevoked()) return 0;
        session.revoke(now);
        return journal.append(List.of(
                Change.internal(SessionCache.SESSION_ENDED, actor, now, details -> details.put("session", sessionId))));
    }

    /** Removes the sessions that ended before {@code limit}; returns how many. */
    public int removeExpiredBefore(Instant limit) {
        return em.createQuery("DELETE FROM Session s WHERE s.expiresAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
