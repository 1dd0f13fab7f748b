package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/**
 * The stored dependencies, seen from the package that is needed. Deleted versions have none, and no package depends on
 * itself.
 */
@ApplicationScoped
public class Dependents {
    private static final int MOST_RANGES = 100;
    private static final String FOUND =
            "SELECT NEW synapse.catalog.Dependent(p.name, p.canonicalName, v.version, d.kind,"
                    + " d.range) FROM VersionDependency d, PackageVersion v, PublishedPackage p"
                    + " WHERE d.canonicalName = :name AND v.id = d.versionId AND v.published = p";

    @PersistenceContext
    private EntityManager em;

    /** Returns at most {@code limit} dependencies of latest versions, by canonical name, after {@code cursor}. */
    List<Dependent> after(PublishedPackage needed, DependentsCursor cursor, int limit) {
        return em.createQuery(
                        FOUND + " AND v.version = p.latestVersion AND (p.canonicalName > :after"
                                + " OR (p.canonicalName = :after AND d.kind < :kind))"
                                + " ORDER BY p.canonicalName, d.kind DESC",
                        Dependent.class)
                .setParameter("name", needed.canonicalName())
                .setParameter("after", cursor.canonicalName())
                .setParameter("kind", cursor.kind())
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the canonical names of the packages whose latest versions need one of these at run time. */
    List<String> needing(List<String> canonicalNames) {
        return em.createQuery(
                        "SELECT DISTINCT p.canonicalName FROM VersionDependency d, PackageVersion v, PublishedPackage p"
                                + " WHERE d.canonicalName IN :names AND d.kind = 'run' AND v.id = d.versionId"
                                + " AND v.published = p AND v.version = p.latestVersion",
                        String.class)
                .setParameter("names", IndexRows.padded(canonicalNames))
                .getResultList();
    }

    /** Returns at most {@code limit} dependencies, of whatever version, with a range that has {@code version}. */
    public List<Dependent> on(PublishedPackage needed, Version version, int limit) {
        List<String> ranges = em.createQuery(
                        "SELECT DISTINCT d.range FROM VersionDependency d WHERE d.canonicalName = :name", String.class)
                .setParameter("name", needed.canonicalName())
                .getResultStream()
                .filter(range -> VersionConstraint.parse(range).satisfiedBy(version))
                .limit(MOST_RANGES) // each has a version, so these are enough
                .toList();
        if (ranges.isEmpty()) return List.of();
        return em.createQuery(FOUND + " AND d.range IN :ranges ORDER BY p.canonicalName, v.id DESC", Dependent.class)
                .setParameter("name", needed.canonicalName())
                .setParameter("ranges", ranges)
                .setMaxResults(limit)
                .getResultList();
    }
}
