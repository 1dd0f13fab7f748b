package synapse.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The stored counts: of versions, of days, of packages. A row that is missing is inserted; when another node inserts it at
 * the same time, the constraint lets one of the two through, and the other begins anew.
 */
@ApplicationScoped
public class DownloadCounts {
    @PersistenceContext
    private EntityManager em;

    /** Returns version to package, for those of the versions that exist. */
    Map<Long, Long> packagesOf(List<Long> versionIds) {
        if (versionIds.isEmpty()) return Map.of();
        return em.createQuery("SELECT v.id, v.published.id FROM PackageVersion v WHERE v.id IN :ids", Object[].class)
                .setParameter("ids", versionIds)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    void addToPackage(long packageId, long count) {
        int updated = em.createQuery("UPDATE DownloadTotal t SET t.count = t.count + :count WHERE t.packageId = :id")
                .setParameter("count", count)
                .setParameter("id", packageId)
                .executeUpdate();
        if (updated == 0) insert(new DownloadTotal(packageId, count));
    }

    void addToVersion(long versionId, long count) {
        em.createQuery("UPDATE PackageVersion v SET v.downloadCount = v.downloadCount + :count WHERE v.id = :id")
                .setParameter("count", count)
                .setParameter("id", versionId)
                .executeUpdate();
    }

    void addToDay(DownloadCount added) {
        int updated = em.createQuery(
                        "UPDATE DownloadDay d SET d.count = d.count + :count WHERE d.versionId = :id AND d.day = :day")
                .setParameter("count", added.count())
                .setParameter("id", added.versionId())
                .setParameter("day", added.day())
                .executeUpdate();
        if (updated == 0) insert(new DownloadDay(added));
    }

    private void insert(Object row) {
        em.persist(row);
        em.flush();
    }
}
