package synapse.container;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import synapse.catalog.PackageVersion;
import synapse.database.Clock;
import synapse.download.CountingService;
import synapse.download.DownloadCount;
import synapse.download.DownloadLog;
import synapse.download.LoggedDownload;

/** Downloads of a version, and what is left of them. */
@Stateless
public class DownloadRows {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private CountingService counting;

    @Inject
    private DownloadLog log;

    public long versionOf(String packageName) {
        return em.createQuery("SELECT v FROM PackageVersion v WHERE v.published.name = :name", PackageVersion.class)
                .setParameter("name", packageName)
                .getSingleResult()
                .id();
    }

    public void logged(long versionId, Duration age) {
        counting.log(List.of(new LoggedDownload(
                versionId, "192.0.2.1", "agent \0 of " + age, Clock.now().minus(age))));
    }

    public void counted(long versionId, LocalDate day, long count) {
        counting.add(List.of(new DownloadCount(versionId, day, count)));
    }

    public int removeOld() {
        return log.removeOld();
    }

    public List<String> agents(long versionId) {
        return em.createQuery(
                        "SELECT d.userAgent FROM Download d WHERE d.versionId = :id ORDER BY d.downloadedAt",
                        String.class)
                .setParameter("id", versionId)
                .getResultList();
    }

    /** Returns the version's count, those of its days and that of its package. */
    public List<Long> counts(long versionId) {
        return em.createQuery(
                        "SELECT v.downloadCount, SUM(d.count), MAX(t.count) FROM PackageVersion v, DownloadDay d, DownloadTotal t"
                                + " WHERE v.id = :id AND d.versionId = v.id AND t.packageId = v.published.id GROUP BY v.downloadCount",
                        Object[].class)
                .setParameter("id", versionId)
                .getResultStream()
                .flatMap(java.util.Arrays::stream)
                .map(count -> ((Number) count).longValue())
                .toList();
    }
}
