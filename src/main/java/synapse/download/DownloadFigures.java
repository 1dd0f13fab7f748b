package synapse.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import synapse.api.PackagesPage;
import synapse.api.StatsView;

/** Sums over the stored counts; each is one query, whatever the number of packages and versions. */
@ApplicationScoped
public class DownloadFigures {
    @PersistenceContext
    private EntityManager em;

    List<VersionTotal> versionsOf(long packageId) {
        return em.createQuery(
                        "SELECT NEW synapse.download.VersionTotal(v.id, v.version, v.downloadCount)"
                                + " FROM PackageVersion v WHERE v.published.id = :id",
                        VersionTotal.class)
                .setParameter("id", packageId)
                .getResultList();
    }

    /** Returns the days of each of the versions that had downloads since {@code first}. */
    Map<Long, Map<LocalDate, Long>> daysOf(List<Long> versionIds, LocalDate first) {
        Map<Long, Map<LocalDate, Long>> days = new HashMap<>();
        if (versionIds.isEmpty()) return days;
        em.createQuery(
                        "SELECT d.versionId, d.day, d.count FROM DownloadDay d"
                                + " WHERE d.versionId IN :ids AND d.day >= :first",
                        Object[].class)
                .setParameter("ids", versionIds)
                .setParameter("first", first)
                .getResultStream()
                .forEach(row -> days.computeIfAbsent((Long) row[0], id -> new HashMap<>())
                        .put((LocalDate) row[1], (Long) row[2]));
        return days;
    }

    /** Returns the days of a package since {@code first} on which it was downloaded. */
    Map<LocalDate, Long> daysOfPackage(long packageId, LocalDate first) {
        return days(em.createQuery(
                        "SELECT d.day, SUM(d.count) FROM DownloadDay d, PackageVersion v"
                                + " WHERE v.published.id = :id AND d.versionId = v.id AND d.day >= :first GROUP BY d.day",
                        Object[].class)
                .setParameter("id", packageId)
                .setParameter("first", first)
                .getResultList());
    }

    /** Returns the days of the registry since {@code first}. */
    Map<LocalDate, Long> days(LocalDate first) {
        return days(em.createQuery(
                        "SELECT d.day, SUM(d.count) FROM DownloadDay d WHERE d.day >= :first GROUP BY d.day",
                        Object[].class)
                .setParameter("first", first)
                .getResultList());
    }

    private static Map<LocalDate, Long> days(List<Object[]> rows) {
        Map<LocalDate, Long> days = new HashMap<>();
        for (Object[] row : rows) days.put((LocalDate) row[0], ((Number) row[1]).longValue());
        return days;
    }

    long total() {
        return number("SELECT SUM(t.count) FROM DownloadTotal t");
    }

    long packages() {
        return number("SELECT COUNT(p) FROM PublishedPackage p");
    }

    /** Returns number and bytes of the versions that can be downloaded. */
    long[] versionsAndBytes() {
        Object[] row = em.createQuery(
                        "SELECT COUNT(v.state), SUM(v.tarballSize) FROM PackageVersion v WHERE v.state IN"
                                + " (synapse.catalog.VersionState.PUBLISHED, synapse.catalog.VersionState.YANKED)",
                        Object[].class)
                .getSingleResult();
        return new long[] {number(row[0]), number(row[1])};
    }

    List<PackagesPage.Row> latest(int limit) {
        return em.createQuery(
                        "SELECT p.name, p.description.description, p.latestVersion, p.updatedAt FROM PublishedPackage p"
                                + " WHERE p.latestVersion IS NOT NULL ORDER BY p.updatedAt DESC, p.id DESC",
                        Object[].class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new PackagesPage.Row((String) row[0], orNull(row[1]), (String) row[2], row[3].toString()))
                .toList();
    }

    List<StatsView.PopularRow> mostDownloaded(int limit) {
        return em.createQuery(
                        "SELECT p.name, p.description.description, p.latestVersion, t.count FROM DownloadTotal t, PublishedPackage p"
                                + " WHERE p.id = t.packageId AND p.latestVersion IS NOT NULL ORDER BY t.count DESC, p.id",
                        Object[].class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new StatsView.PopularRow((String) row[0], orNull(row[1]), (String) row[2], (Long) row[3]))
                .toList();
    }

    private static String orNull(Object text) {
        return text.equals("") ? null : (String) text;
    }

    private long number(String query) {
        return number(em.createQuery(query, Number.class).getSingleResult());
    }

    /** A sum of nothing is null. */
    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }
}
