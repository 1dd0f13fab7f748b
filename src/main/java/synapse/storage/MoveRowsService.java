package synapse.storage;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Where the archives are, and who moves them: one row, changed only by updates that name the state they expect, so that
 * two nodes cannot both. Each call commits at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW) // others must see it when it returns
public class MoveRowsService {
    /** How long a node that says nothing keeps the move. */
    public static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration ALIVE = Duration.ofSeconds(40);
    private static final String OF_RUN = " WHERE m.runId = :run AND m.state <> 'idle'";

    @PersistenceContext
    private EntityManager em;

    public MoveState state() {
        return em.createQuery(
                        "SELECT NEW synapse.storage.MoveState(m.state, m.home, m.departed, m.target) FROM StorageMove m",
                        MoveState.class)
                .getSingleResult();
    }

    public MoveRow row() {
        return em.createQuery(
                        "SELECT NEW synapse.storage.MoveRow(m.state, m.home, m.departed, m.target, m.aliveUntil,"
                                + " m.copiedKey, m.copiedSeq, m.report) FROM StorageMove m",
                        MoveRow.class)
                .getSingleResult();
    }

    /** Begins a move; false if there is one. Versions that are published from now on count as not copied. */
    public boolean begin(String run, Instant now, String home, String target, String report) {
        return update(
                                "UPDATE StorageMove m SET m.state = 'copying', m.home = :home, m.target = :target, m.runId = :run,"
                                        + " m.aliveUntil = :until, m.copiedKey = '', m.copiedSeq = :head, m.report = :report"
                                        + " WHERE m.state = 'idle'")
                        .setParameter("home", home)
                        .setParameter("target", target)
                        .setParameter("run", run)
                        .setParameter("until", now.plus(LEASE))
                        .setParameter("head", head())
                        .setParameter("report", report)
                        .executeUpdate()
                == 1;
    }

    /** Takes over a move that no node works at; false if one does. */
    public boolean takeOver(String run, Instant now) {
        return update("UPDATE StorageMove m SET m.runId = :run, m.aliveUntil = :until"
                                + " WHERE m.state <> 'idle' AND m.aliveUntil <= :now")
                        .setParameter("run", run)
                        .setParameter("until", now.plus(LEASE))
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Tells how far it is, and keeps the move; false if it is another node's, or was cancelled. */
    public boolean tell(String run, Instant aliveUntil, String copiedKey, long copiedSeq, String report) {
        return update("UPDATE StorageMove m SET m.aliveUntil = :until, m.copiedKey = :key, m.copiedSeq = :seq,"
                                + " m.report = :report" + OF_RUN)
                        .setParameter("run", run)
                        .setParameter("until", aliveUntil)
                        .setParameter("key", copiedKey)
                        .setParameter("seq", copiedSeq)
                        .setParameter("report", report)
                        .executeUpdate()
                == 1;
    }

    /** Sends whatever is stored from now on to the target; false if the move was cancelled. */
    public boolean switchOver(String run) {
        return update("UPDATE StorageMove m SET m.state = 'switching'" + OF_RUN)
                        .setParameter("run", run)
                        .executeUpdate()
                == 1;
    }

    /** Ends the move: the archives are at the target. */
    public boolean finish(String run, String report) {
        return update(
                                "UPDATE StorageMove m SET m.state = 'idle', m.departed = m.home, m.home = m.target, m.target = '',"
                                        + " m.report = :report" + OF_RUN)
                        .setParameter("run", run)
                        .setParameter("report", report)
                        .executeUpdate()
                == 1;
    }

    /** Ends the move: the archives stay where they are. False if they are being switched, or not being moved. */
    public boolean giveUp(String report) {
        return update("UPDATE StorageMove m SET m.state = 'idle', m.target = '', m.runId = '', m.report = :report"
                                + " WHERE m.state = 'copying'")
                        .setParameter("report", report)
                        .executeUpdate()
                == 1;
    }

    /** Returns the keys of publishes that may still commit: who has looked where to store before now has one of them. */
    public List<String> unfinished() {
        return em.createQuery("SELECT b.key FROM PendingBlob b WHERE b.doomed = FALSE", String.class)
                .getResultList();
    }

    /** Returns the number of the newest journal entry. */
    public long head() {
        return em.createQuery("SELECT h.seq FROM JournalHead h", Long.class).getSingleResult();
    }

    /** Notes that this node runs, and forgets those that have not said so for a day. */
    public void seen(String node, Places places, Instant now) {
        em.merge(new StorageNode(node, places, now));
        update("DELETE FROM StorageNode n WHERE n.seenAt < :limit")
                .setParameter("limit", now.minus(Duration.ofDays(1)))
                .executeUpdate();
    }

    /** Returns what the nodes know that have said within a while that they run. */
    public List<Places> nodes(Instant now) {
        return em.createQuery(
                        "SELECT NEW synapse.storage.Places(n.mainPlace, n.secondPlace) FROM StorageNode n"
                                + " WHERE n.seenAt > :limit",
                        Places.class)
                .setParameter("limit", now.minus(ALIVE))
                .getResultList();
    }

    private Query update(String jpql) {
        return em.createQuery(jpql);
    }
}
