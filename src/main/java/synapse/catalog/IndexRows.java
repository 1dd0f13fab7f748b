package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The stored versions as resolvers need them, deleted ones among them; each query reads one state of many packages. */
@ApplicationScoped
public class IndexRows {
    private static final String ROWS = "SELECT NEW synapse.catalog.IndexRow(p.name, p.lastSeq, v.version, v.checksum,"
            + " v.publishedSeq, v.state, v.manifest.dependenciesJson)"
            + " FROM PackageVersion v JOIN v.published p WHERE ";

    @PersistenceContext
    private EntityManager em;

    /** Returns the versions of the packages with these canonical names, in any order. */
    List<IndexRow> of(List<String> canonicalNames) {
        return rows("p.canonicalName IN :names")
                .setParameter("names", padded(canonicalNames))
                .getResultList();
    }

    /** Returns those of all packages with canonical names after the one and up to the other, package by package. */
    List<IndexRow> between(String after, String last) {
        return rows("p.canonicalName > :after AND p.canonicalName <= :last ORDER BY p.canonicalName")
                .setParameter("after", after)
                .setParameter("last", last)
                .getResultList();
    }

    /** Returns at most that many canonical names after the given one, in order. */
    List<String> canonicalNames(String after, int limit) {
        return em.createQuery(
                        "SELECT p.canonicalName FROM PublishedPackage p WHERE p.canonicalName > :after"
                                + " ORDER BY p.canonicalName",
                        String.class)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns at most that many names as they are spelled, in any order. */
    List<String> names(int limit) {
        return em.createQuery("SELECT p.name FROM PublishedPackage p", String.class)
                .setMaxResults(limit)
                .getResultList();
    }

    private TypedQuery<IndexRow> rows(String which) {
        return em.createQuery(ROWS + which, IndexRow.class);
    }

    /** Repeats the first up to the next power of two: few different statements, so that databases know them already. */
    static <T> List<T> padded(List<T> names) {
        List<T> padded = new ArrayList<>(names);
        int size = Integer.highestOneBit(Math.max(1, names.size() * 2 - 1));
        padded.addAll(Collections.nCopies(size - names.size(), names.get(0)));
        return padded;
    }
}
