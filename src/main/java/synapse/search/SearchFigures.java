package synapse.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import synapse.api.TrendingPage;
import synapse.wire.Json;

/** Sums over the rows of search; of packages that are to be found only. */
@ApplicationScoped
public class SearchFigures {
    private static final int PAGE = 2000;

    @PersistenceContext
    private EntityManager em;

    List<TrendingPage.Row> trending(int limit) {
        return em.createQuery(
                        "SELECT e.name, p.latestVersion, e.description, e.downloadsOfWeek, e.downloadsOfWeekBefore,"
                                + " e.trendScore FROM SearchEntry e, PublishedPackage p WHERE p.id = e.packageId"
                                + " AND e.versionId IS NOT NULL AND e.trendScore > 0 ORDER BY e.trendScore DESC, e.packageId",
                        Object[].class)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new TrendingPage.Row(
                        (String) row[0],
                        (String) row[1],
                        row[2].equals("") ? null : (String) row[2],
                        (Long) row[3],
                        (Long) row[4],
                        (Double) row[5]))
                .toList();
    }

    void addKeywords(Map<String, Long> counts) {
        long last = 0;
        List<Object[]> page;
        do {
            page = em.createQuery(
                            "SELECT p.id, p.description.keywordsJson FROM SearchEntry e, PublishedPackage p"
                                    + " WHERE p.id = e.packageId AND e.versionId IS NOT NULL AND e.packageId > :last"
                                    + " ORDER BY e.packageId",
                            Object[].class)
                    .setParameter("last", last)
                    .setMaxResults(PAGE)
                    .getResultList();
            for (Object[] row : page) {
                for (String keyword : strings((String) row[1])) {
                    counts.merge(keyword.toLowerCase(Locale.ROOT), 1L, Long::sum);
                }
                last = (Long) row[0];
            }
        } while (page.size() == PAGE);
    }

    private static String[] strings(String json) {
        try {
            return json.equals("[]") ? new String[0] : Json.mapper().readValue(json, String[].class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored JSON text is damaged", e);
        }
    }

    Map<Long, Long> downloads() {
        Map<Long, Long> downloads = new HashMap<>();
        em.createQuery(
                        "SELECT e.packageId, e.downloads FROM SearchEntry e WHERE e.versionId IS NOT NULL",
                        Object[].class)
                .getResultStream()
                .forEach(row -> downloads.put((Long) row[0], (Long) row[1]));
        return downloads;
    }
}
