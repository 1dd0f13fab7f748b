package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** The one-time tokens that make the first administrator, stored as SHA-256; one for each node that was started. */
@ApplicationScoped
public class SetupTokens {
    @PersistenceContext
    private EntityManager em;

    void add(String token, Instant now) {
        if (contain(token)) return;
        em.createNativeQuery("INSERT INTO setup_tokens (token_sha256, created_at) VALUES (?, ?)")
                .setParameter(1, TokenHash.of(token))
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
    }

    boolean contain(String token) {
        return !em.createNativeQuery("SELECT created_at FROM setup_tokens WHERE token_sha256 = ?")
                .setParameter(1, TokenHash.of(token))
                .getResultList()
                .isEmpty();
    }

    void removeAll() {
        em.createNativeQuery("DELETE FROM setup_tokens").executeUpdate();
    }
}
