package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The stored API tokens. */
@ApplicationScoped
public class ApiTokens {
    @PersistenceContext
    private EntityManager em;

    void add(ApiToken token) {
        em.persist(token);
    }

    Optional<ApiToken> find(String sha256) {
        return em.createQuery("SELECT t FROM ApiToken t JOIN FETCH t.user WHERE t.sha256 = :hash", ApiToken.class)
                .setParameter("hash", sha256)
                .getResultStream()
                .findFirst();
    }

    /** Returns the user's tokens, newest first. */
    List<ApiToken> of(User user) {
        return em.createQuery(
                        "SELECT t FROM ApiToken t WHERE t.user = :user ORDER BY t.createdAt DESC, t.id DESC",
                        ApiToken.class)
                .setParameter("user", user)
                .getResultList();
    }

    long count(User user) {
        return em.createQuery("SELECT COUNT(t) FROM ApiToken t WHERE t.user = :user", Long.class)
                .setParameter("user", user)
                .getSingleResult();
    }

    /** Removes the token; false if the user has none of that id. */
    boolean remove(User user, long id) {
        return em.createQuery("DELETE FROM ApiToken t WHERE t.user = :user AND t.id = :id")
                        .setParameter("user", user)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    void removeExpired(User user, Instant now) {
        em.createQuery("DELETE FROM ApiToken t WHERE t.user = :user AND t.expiresAt < :now")
                .setParameter("user", user)
                .setParameter("now", now)
                .executeUpdate();
    }

    int removeExpiredBefore(Instant limit) {
        return em.createQuery("DELETE FROM ApiToken t WHERE t.expiresAt < :limit")
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** Notes a use; a later one that another node has noted stays. */
    void used(long id, Instant at) {
        em.createQuery("UPDATE ApiToken t SET t.lastUsed = :at"
                        + " WHERE t.id = :id AND (t.lastUsed IS NULL OR t.lastUsed < :at)")
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
    }
}
