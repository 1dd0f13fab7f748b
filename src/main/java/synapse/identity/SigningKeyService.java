package synapse.identity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import synapse.journal.Journal;

/** Stores the signing keys, which all nodes share. */
@Stateless
public class SigningKeyService {
    /** Longest time for which another node signs with a key that was replaced: it looks every 5 s at least. */
    private static final Duration MARGIN = Duration.ofSeconds(7);

    @PersistenceContext
    private EntityManager em;

    private Journal journal;

    public SigningKeyService() {} // for the container

    @Inject
    public SigningKeyService(Journal journal) {
        this.journal = journal;
    }

    /** Returns all keys, oldest first. */
    public List<SigningKey> all() {
        return em.createQuery("SELECT k FROM SigningKey k ORDER BY k.createdAt, k.kid", SigningKey.class)
                .getResultList();
    }

    /** Adds the first key. */
    public void add(SigningKey key) {
        em.persist(key);
    }

    /**
     * Has {@code fresh} sign from now on, and retires the others; of two nodes that do so at once one comes after the other.
     * @param createdUntil nothing is done if the key that signs is younger
     * @return the number of the journal entry; 0 if nothing was done
     */
    public long replace(SigningKey fresh, Instant createdUntil, String actor, Instant now) {
        em.createNativeQuery("SELECT kid FROM signing_keys ORDER BY kid FOR UPDATE")
                .getResultList();
        List<SigningKey> keys = all();
        List<SigningKey> signing = keys.stream().filter(key -> !key.isRetired()).toList();
        if (signing.stream().anyMatch(key -> key.createdAt().isAfter(createdUntil))) return 0;
        Instant end = lastExpiry(now.plus(LoginService.lifetime()).plus(MARGIN));
        signing.forEach(key -> key.retire(now, end));
        em.persist(fresh);
        return journal.append(List.of(Changes.keyReplaced(fresh.kid(), actor, now)));
    }

    /** Returns when the last token expires of those that there are, and of those that other nodes may be signing. */
    private Instant lastExpiry(Instant atLeast) {
        Instant last = em.createQuery("SELECT MAX(s.expiresAt) FROM Session s WHERE s.revokedAt IS NULL", Instant.class)
                .getSingleResult();
        return last == null || last.isBefore(atLeast) ? atLeast : last;
    }

    /** Removes the keys that verify nothing any more; returns the number of the journal entry, 0 if there is none. */
    public long removeSpent(Instant now) {
        List<String> spent = all().stream()
                .filter(key -> key.isSpent(now))
                .map(SigningKey::kid)
                .toList();
        int removed = spent.isEmpty()
                ? 0
                : em.createQuery("DELETE FROM SigningKey k WHERE k.kid IN :spent")
                        .setParameter("spent", spent)
                        .executeUpdate();
        return removed == 0 ? 0 : journal.append(List.of(Changes.keysRemoved(spent, now)));
    }

    /**
     * Puts boxes in the place of others, by their keys' ids; all or none. What another node has changed meanwhile stays.
     * @param boxes the former one and the new one of each key
     */
    public void reseal(Map<String, List<String>> boxes) {
        boxes.forEach((kid, pair) -> em.createQuery("UPDATE SigningKey k SET k.encryptedPrivateJwk = :fresh"
                        + " WHERE k.kid = :kid AND k.encryptedPrivateJwk = :former")
                .setParameter("fresh", pair.get(1))
                .setParameter("kid", kid)
                .setParameter("former", pair.get(0))
                .executeUpdate());
    }
}
