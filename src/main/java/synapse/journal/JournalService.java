package synapse.journal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import synapse.api.ChangesPage;

/** Reads the journal. */
@Stateless
public class JournalService {
    @PersistenceContext
    private EntityManager em;

    /** Returns the number of the newest entry, 0 if there is none. */
    public long head() {
        return em.createQuery("SELECT h.seq FROM JournalHead h WHERE h.id = :id", Long.class)
                .setParameter("id", JournalHead.ID)
                .getSingleResult();
    }

    /** Returns at most {@code limit} entries with numbers above {@code after}, lowest first. */
    public List<JournalEntry> entries(long after, int limit) {
        return em.createQuery("SELECT e FROM JournalEntry e WHERE e.seq > :after ORDER BY e.seq", JournalEntry.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the page after {@code after} as everyone may see it. */
    public ChangesPage changes(long after, int limit) {
        long head = head();
        List<JournalEntry> entries = entries(after, limit);
        long next = entries.isEmpty() ? after : entries.get(entries.size() - 1).seq();
        return new ChangesPage(entries.stream().map(JournalEntry::toView).toList(), next, Math.max(head, next));
    }
}
