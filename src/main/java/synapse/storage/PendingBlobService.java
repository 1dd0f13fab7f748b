package synapse.storage;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/**
 * Keeps the pending blobs. {@link #begin} and {@link #doom} commit at once, in transactions of their own; {@link #claim}
 * takes part in the publish transaction, {@link #abandon} in the one that deletes a version. Of a claim and a doom of one
 * key, the row decides: only one of them finds it.
 */
@Stateless
public class PendingBlobService {
    @PersistenceContext
    private EntityManager em;

    /** Announces bytes that are about to be stored. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void begin(StorageKey key, Instant now) {
        em.persist(new PendingBlob(key, now, false));
    }

    /** Takes the key over into a version's row; false if it is doomed, and the caller must roll back. */
    public boolean claim(StorageKey key) {
        return em.createQuery("DELETE FROM PendingBlob b WHERE b.key = :key AND b.doomed = FALSE")
                        .setParameter("key", key.text())
                        .executeUpdate()
                == 1;
    }

    /** Takes the key back from a version's row; once the caller's transaction has committed, the sweeper removes the bytes. */
    public void abandon(StorageKey key, Instant now) {
        em.persist(new PendingBlob(key, now, true));
    }

    /** Dooms the key; false if there is no such row: a version has it, or it is gone. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean doom(StorageKey key) {
        return em.createQuery("UPDATE PendingBlob b SET b.doomed = TRUE WHERE b.key = :key")
                        .setParameter("key", key.text())
                        .executeUpdate()
                == 1;
    }

    /**
     * Returns at most {@code limit} keys, oldest first, after {@code skip}: the doomed ones that were noted before {@code
     * doomedBefore}, and the others that were noted before {@code before}.
     */
    public List<StorageKey> doomedOrOlderThan(Instant doomedBefore, Instant before, int skip, int limit) {
        return em.createQuery(
                        "SELECT b.key FROM PendingBlob b WHERE b.doomed = TRUE AND b.createdAt < :doomedBefore OR b.doomed = FALSE AND b.createdAt < :before ORDER BY b.createdAt, b.key",
                        String.class)
                .setParameter("doomedBefore", doomedBefore)
                .setParameter("before", before)
                .setFirstResult(skip)
                .setMaxResults(limit)
                .getResultStream()
                .map(StorageKey::new)
                .toList();
    }

    /** Forgets a doomed key whose bytes are gone. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void remove(StorageKey key) {
        em.createQuery("DELETE FROM PendingBlob b WHERE b.key = :key AND b.doomed = TRUE")
                .setParameter("key", key.text())
                .executeUpdate();
    }
}
