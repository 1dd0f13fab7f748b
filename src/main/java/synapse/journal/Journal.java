package synapse.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;

/**
 * The one ordered list of all changes. Lock order, everywhere: the package's row first; change; then {@link #append}, last
 * in the transaction, for it holds the lock of the journal's head until the commit. So numbers have no gaps and follow the
 * order of commits: whoever reads {@code n + 1} has {@code n}.
 */
@ApplicationScoped
public class Journal {
    @PersistenceContext
    private EntityManager em;

    @Resource
    private TransactionSynchronizationRegistry transactions;

    private JournalReader reader;

    public Journal() {} // for the container

    @Inject
    public Journal(JournalReader reader) {
        this.reader = reader;
    }

    /**
     * Appends the changes in their order, in the caller's transaction, after writing what the caller changed.
     * @return the number of the last one
     */
    public long append(List<Change> changes) {
        em.flush();
        em.createQuery("UPDATE JournalHead h SET h.seq = h.seq + :count WHERE h.id = :id")
                .setParameter("count", changes.size())
                .setParameter("id", JournalHead.ID)
                .executeUpdate();
        long last = em.createQuery("SELECT h.seq FROM JournalHead h WHERE h.id = :id", Long.class)
                .setParameter("id", JournalHead.ID)
                .getSingleResult();
        long seq = last - changes.size();
        for (Change change : changes) em.persist(new JournalEntry(++seq, change));
        transactions.registerInterposedSynchronization(new WakeAfterCommit(reader));
        return last;
    }
}
