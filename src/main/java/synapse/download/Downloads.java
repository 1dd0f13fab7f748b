package synapse.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;

/** The log of single downloads. */
@ApplicationScoped
public class Downloads {
    @PersistenceContext
    private EntityManager em;

    void add(List<LoggedDownload> logged) {
        logged.forEach(one -> em.persist(new Download(one)));
        em.flush();
    }

    /** Removes the oldest, at most {@code limit}, of those before {@code time}. */
    int removeBefore(Instant time, int limit) {
        List<Long> ids = em.createQuery(
                        "SELECT d.id FROM Download d WHERE d.downloadedAt < :time ORDER BY d.downloadedAt", Long.class)
                .setParameter("time", time)
                .setMaxResults(limit)
                .getResultList();
        if (ids.isEmpty()) return 0;
        return em.createQuery("DELETE FROM Download d WHERE d.id IN :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }
}
