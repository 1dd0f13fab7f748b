package synapse.check;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import synapse.storage.StorageKey;

/** The rows that a check reads and writes, each call a short transaction. */
@Stateless
public class CheckRowsService {
    /** How long a node that says nothing keeps the check: longer than its patience with a store that is away. */
    static final Duration LEASE = Duration.ofSeconds(90);

    private static final String EXPECTED =
            "SELECT NEW synapse.check.ExpectedBlob(v.tarballPath, v.checksum, v.tarballSize, p.name, v.version)"
                    + " FROM PackageVersion v JOIN v.published p WHERE v.state <> synapse.catalog.VersionState.DELETED";

    @PersistenceContext
    private EntityManager em;

    /** Takes the check; false if a node has it. */
    public boolean begin(String runId, Instant now, String report) {
        return em.createQuery("UPDATE StorageCheck c SET c.runId = :run, c.startedAt = :now, c.aliveUntil = :until,"
                                + " c.report = :report WHERE c.id = :id AND c.aliveUntil <= :now")
                        .setParameter("run", runId)
                        .setParameter("now", now)
                        .setParameter("until", now.plus(LEASE))
                        .setParameter("report", report)
                        .setParameter("id", StorageCheck.ONLY)
                        .executeUpdate()
                == 1;
    }

    /** Tells how far it is, and keeps the check; false if another node has taken it. */
    public boolean tell(String runId, Instant aliveUntil, String report) {
        return em.createQuery("UPDATE StorageCheck c SET c.aliveUntil = :until, c.report = :report"
                                + " WHERE c.id = :id AND c.runId = :run")
                        .setParameter("until", aliveUntil)
                        .setParameter("report", report)
                        .setParameter("id", StorageCheck.ONLY)
                        .setParameter("run", runId)
                        .executeUpdate()
                == 1;
    }

    public StorageCheck last() {
        return em.find(StorageCheck.class, StorageCheck.ONLY);
    }

    /** Returns the next versions that must have bytes, in the order of their keys. */
    public List<ExpectedBlob> after(String key, int limit) {
        return em.createQuery(EXPECTED + " AND v.tarballPath > :after ORDER BY v.tarballPath", ExpectedBlob.class)
                .setParameter("after", key)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Like {@link #after}, of versions that were published behind that journal entry. */
    public List<ExpectedBlob> publishedAfter(long seq, String key, int limit) {
        return em.createQuery(
                        EXPECTED + " AND v.publishedSeq > :seq AND v.tarballPath > :after ORDER BY v.tarballPath",
                        ExpectedBlob.class)
                .setParameter("seq", seq)
                .setParameter("after", key)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns how many versions must have bytes. */
    public long count() {
        return em.createQuery(
                        "SELECT COUNT(v) FROM PackageVersion v WHERE v.state <> synapse.catalog.VersionState.DELETED",
                        Long.class)
                .getSingleResult();
    }

    /** Tells whether a version must have these bytes at this moment. */
    public boolean isExpected(StorageKey key) {
        return !em.createQuery(EXPECTED + " AND v.tarballPath = :key", ExpectedBlob.class)
                .setParameter("key", key.text())
                .getResultList()
                .isEmpty();
    }

    /** Tells whether somebody knows of a blob that he was not told of: first who is about to own it, then who does. */
    public boolean isPending(StorageKey key) {
        return em.createQuery("SELECT COUNT(b) FROM PendingBlob b WHERE b.key = :key", Long.class)
                        .setParameter("key", key.text())
                        .getSingleResult()
                > 0;
    }
}
