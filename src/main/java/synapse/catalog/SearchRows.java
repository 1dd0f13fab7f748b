package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The rows of search with all that belongs to them. The condition on {@code versionId} is the one predicate for who may be
 * found: a package whose versions are all yanked or deleted has none.
 */
@ApplicationScoped
public class SearchRows {
    private static final String FOUND = " FROM SearchEntry e, PublishedPackage p, PackageVersion v"
            + " WHERE p.id = e.packageId AND v.id = e.versionId AND ";
    private static final String ROWS = "SELECT p.id, p.name, p.canonicalName, v.version, p.description.description,"
            + " p.description.keywordsJson, p.description.author, p.description.license, v.manifest.dependenciesJson,"
            + " p.deprecation.text, v.deprecation.text, CASE WHEN v.manifest.readme IS NULL THEN 0 ELSE 1 END,"
            + " p.createdAt, p.updatedAt, e.downloads" + FOUND;

    @PersistenceContext
    private EntityManager em;

    /** Returns those of the packages with these canonical names, in any order. */
    List<SearchRow> of(List<String> canonicalNames) {
        return withOwners(rows("p.canonicalName IN :names").setParameter("names", IndexRows.padded(canonicalNames)));
    }

    /** Returns at most {@code limit} of packages with ids above {@code packageId}, in the order of ids. */
    List<SearchRow> after(long packageId, int limit) {
        return withOwners(rows("e.packageId > :after ORDER BY e.packageId")
                .setParameter("after", packageId)
                .setMaxResults(limit));
    }

    /** Returns at most {@code limit} of the packages with all these patterns of {@code LIKE} in name or words, by length of the name. */
    List<SearchRow> like(List<String> patterns, String author, String keyword, int limit) {
        StringBuilder which = new StringBuilder("e.versionId IS NOT NULL");
        for (int i = 0; i < patterns.size(); i++) {
            which.append(" AND (LOWER(e.name) LIKE :w%d ESCAPE '!' OR LOWER(e.description) LIKE :w%<d ESCAPE '!'"
                    .formatted(i));
            which.append(" OR LOWER(e.keywords) LIKE :w%d ESCAPE '!')".formatted(i));
        }
        which.append(" AND LOWER(e.author) LIKE :author ESCAPE '!' AND LOWER(e.keywords) LIKE :keyword ESCAPE '!'");
        TypedQuery<Object[]> query = rows(which + " ORDER BY LENGTH(e.name), e.name");
        for (int i = 0; i < patterns.size(); i++) query.setParameter("w" + i, patterns.get(i));
        return withOwners(query.setParameter("author", author)
                .setParameter("keyword", keyword)
                .setMaxResults(limit));
    }

    /** Returns the ids of the packages with these canonical names, also of those that are not to be found. */
    List<Long> ids(List<String> canonicalNames) {
        return em.createQuery("SELECT p.id FROM PublishedPackage p WHERE p.canonicalName IN :names", Long.class)
                .setParameter("names", IndexRows.padded(canonicalNames))
                .getResultList();
    }

    /** Returns at most {@code limit} names that begin as given, shortest first. */
    List<String> names(String pattern, int limit) {
        return em.createQuery(
                        "SELECT e.name FROM SearchEntry e WHERE e.versionId IS NOT NULL AND e.name LIKE :pattern"
                                + " ESCAPE '!' ORDER BY LENGTH(e.name), e.name",
                        String.class)
                .setParameter("pattern", pattern)
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<Object[]> rows(String which) {
        return em.createQuery(ROWS + which, Object[].class);
    }

    private List<SearchRow> withOwners(TypedQuery<Object[]> query) {
        List<Object[]> found = query.getResultList();
        if (found.isEmpty()) return List.of();
        Map<Long, TreeSet<String>> owners = new HashMap<>();
        em.createQuery(
                        "SELECT o.packageId, u.username FROM PackageOwner o, User u"
                                + " WHERE o.packageId IN :ids AND u.id = o.userId",
                        Object[].class)
                .setParameter(
                        "ids",
                        IndexRows.padded(found.stream().map(row -> row[0]).toList()))
                .getResultStream()
                .forEach(row -> owners.computeIfAbsent((Long) row[0], id -> new TreeSet<>())
                        .add((String) row[1]));
        return found.stream()
                .map(row -> row(row, List.copyOf(owners.getOrDefault((Long) row[0], new TreeSet<>()))))
                .toList();
    }

    private static SearchRow row(Object[] row, List<String> owners) {
        return new SearchRow(
                (Long) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                StoredJson.strings((String) row[5]),
                (String) row[6],
                owners,
                (String) row[7],
                List.copyOf(StoredJson.ranges((String) row[8]).keySet()),
                row[9] != null || row[10] != null,
                ((Number) row[11]).intValue() == 1,
                (Instant) row[12],
                (Instant) row[13],
                (Long) row[14]);
    }
}
