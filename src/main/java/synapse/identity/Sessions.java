package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored sessions. */
@ApplicationScoped
public class Sessions {
    @PersistenceContext
    private EntityManager em;

    void add(Session session) {
        em.persist(session);
    }

    Optional<Session> find(String id) {
        return Optional.ofNullable(em.find(Session.class, id));
    }

    /** Returns at most {@code limit} open sessions of the user that began before that place, newest first. */
    List<Session> openBefore(SessionPlace place, User user, Instant now, int limit) {
        return em.createQuery(
                        "SELECT s FROM Session s WHERE s.user = :user AND s.revokedAt IS NULL AND s.expiresAt > :now"
                                + " AND (s.createdAt < :at OR (s.createdAt = :at AND s.id < :id))"
                                + " ORDER BY s.createdAt DESC, s.id DESC",
                        Session.class)
                .setParameter("user", user)
                .setParameter("now", now)
                .setParameter("at", place.createdAt())
                .setParameter("id", place.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Revokes the open sessions of the user but {@code kept}, which may be empty; returns how many. */
    int endAll(User user, String kept, Instant now) {
        return em.createQuery("UPDATE Session s SET s.revokedAt = :now"
                        + " WHERE s.user = :user AND s.revokedAt IS NULL AND s.expiresAt > :now AND s.id <> :kept")
                .setParameter("now", now)
                .setParameter("user", user)
                .setParameter("kept", kept)
                .executeUpdate();
    }

    int removeExpiredBefore(Instant limit) {
        return em.createQuery("DELETE FROM Session s WHERE s.expiresAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
