package synapse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The counts of downloads in the rows of search, and the job that writes them. */
@ApplicationScoped
public class Popularity {
    private static final String JOB = "popularity";
    private static final int NINETY_DAYS = 90;

    @PersistenceContext
    private EntityManager em;

    /** Takes the job if it began before that time; of two nodes that try, one succeeds. */
    boolean take(Instant now, Instant before) {
        return em.createQuery("UPDATE Job j SET j.begunAt = :now WHERE j.name = :name AND j.begunAt <= :before")
                        .setParameter("now", now)
                        .setParameter("before", before)
                        .setParameter("name", JOB)
                        .executeUpdate()
                == 1;
    }

    void finished() {
        em.createQuery("UPDATE Job j SET j.runs = j.runs + 1 WHERE j.name = :name")
                .setParameter("name", JOB)
                .executeUpdate();
    }

    /** Returns how often the job came to its end. */
    long runs() {
        return em.createQuery("SELECT j.runs FROM Job j WHERE j.name = :name", Long.class)
                .setParameter("name", JOB)
                .getSingleResult();
    }

    /** Returns the id of the last of the next {@code count} rows after that package; empty at the end. */
    List<Long> idsAfter(long packageId, int count) {
        return em.createQuery(
                        "SELECT e.packageId FROM SearchEntry e WHERE e.packageId > :after ORDER BY e.packageId",
                        Long.class)
                .setParameter("after", packageId)
                .setMaxResults(count)
                .getResultList();
    }

    /** Returns what stands in the rows of those packages. */
    Map<Long, Counts> written(long first, long last) {
        return counts(em.createQuery(
                        "SELECT e.packageId, e.downloads, e.downloadsOfWeek, e.downloadsOfWeekBefore FROM SearchEntry e"
                                + " WHERE e.packageId BETWEEN :first AND :last",
                        Object[].class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList());
    }

    /** Returns what should stand there; packages without downloads are left out. */
    Map<Long, Counts> counted(long first, long last, LocalDate today) {
        return counts(em.createQuery(
                        "SELECT v.published.id, SUM(d.count), SUM(CASE WHEN d.day >= :week THEN d.count ELSE 0 END),"
                                + " SUM(CASE WHEN d.day >= :before AND d.day < :week THEN d.count ELSE 0 END)"
                                + " FROM DownloadDay d, PackageVersion v WHERE d.versionId = v.id AND d.day >= :oldest"
                                + " AND d.day <= :today AND v.published.id BETWEEN :first AND :last GROUP BY v.published.id",
                        Object[].class)
                .setParameter("week", today.minusDays(6))
                .setParameter("before", today.minusDays(13))
                .setParameter("oldest", today.minusDays(NINETY_DAYS - 1))
                .setParameter("today", today)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList());
    }

    private static Map<Long, Counts> counts(List<Object[]> rows) {
        Map<Long, Counts> counts = new HashMap<>();
        for (Object[] row : rows) counts.put((Long) row[0], new Counts(number(row[1]), number(row[2]), number(row[3])));
        return counts;
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    void write(long packageId, Counts counts) {
        em.createQuery("UPDATE SearchEntry e SET e.downloads = :downloads, e.downloadsOfWeek = :week,"
                        + " e.downloadsOfWeekBefore = :before, e.popularityScore = :popularity, e.trendScore = :trend"
                        + " WHERE e.packageId = :id")
                .setParameter("downloads", counts.downloads())
                .setParameter("week", counts.week())
                .setParameter("before", counts.weekBefore())
                .setParameter("popularity", counts.popularity())
                .setParameter("trend", counts.trend())
                .setParameter("id", packageId)
                .executeUpdate();
    }
}
