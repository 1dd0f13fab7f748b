package synapse.journal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import synapse.api.ChangesPage;

/** Reads the journal. */
@Stateless
public class JournalService {
    private static final long MAX_PAGE_CHARS = 4 << 20;

    @PersistenceContext
    private EntityManager em;

    /** Returns the number of the newest entry, 0 if there is none. */
    public long head() {
        return em.createQuery("SELECT h.seq FROM JournalHead h WHERE h.id = :id", Long.class)
                .setParameter("id", JournalHead.ID)
                .getSingleResult();
    }

    /**
     * Returns at most {@code limit} entries with numbers above {@code after}, lowest first; fewer if their payloads exceed
     * 4 Mi characters together, but at least one if there is one.
     */
    public List<JournalEntry> entries(long after, int limit) {
        long last = lastWithinBudget(after, limit);
        if (last == after) return List.of();
        return em.createQuery(
                        "SELECT e FROM JournalEntry e WHERE e.seq > :after AND e.seq <= :last ORDER BY e.seq",
                        JournalEntry.class)
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList();
    }

    /** Returns the names of the packages that the entries after {@code after} up to {@code last} concern, at most {@code limit}. */
    public List<String> packagesBetween(long after, long last, int limit) {
        return em.createQuery(
                        "SELECT DISTINCT e.packageName FROM JournalEntry e WHERE e.seq > :after AND e.seq <= :last"
                                + " AND e.packageName IS NOT NULL",
                        String.class)
                .setParameter("after", after)
                .setParameter("last", last)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the digest of the entry with that number; empty if there is none. */
    public Optional<String> digest(long seq) {
        return em.createQuery("SELECT e.sha256 FROM JournalEntry e WHERE e.seq = :seq", String.class)
                .setParameter("seq", seq)
                .getResultStream()
                .findFirst();
    }

    private long lastWithinBudget(long after, int limit) {
        List<Object[]> sizes = em.createQuery(
                        "SELECT e.seq, LENGTH(e.payload) FROM JournalEntry e WHERE e.seq > :after ORDER BY e.seq",
                        Object[].class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
        long last = after;
        long chars = 0;
        for (Object[] row : sizes) {
            chars += ((Number) row[1]).longValue();
            if (chars > MAX_PAGE_CHARS && last != after) break;
            last = ((Number) row[0]).longValue();
        }
        return last;
    }

    /** Returns the page after {@code after} as everyone may see it. */
    public ChangesPage changes(long after, int limit) {
        long head = head();
        List<JournalEntry> entries = entries(after, limit);
        long next = entries.isEmpty() ? after : entries.get(entries.size() - 1).seq();
        return new ChangesPage(entries.stream().map(JournalEntry::toView).toList(), next, Math.max(head, next));
    }
}
