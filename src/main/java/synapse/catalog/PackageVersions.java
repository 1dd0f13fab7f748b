package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.semver.Version;

/** The stored versions and their dependencies. */
@ApplicationScoped
public class PackageVersions {
    @PersistenceContext
    private EntityManager em;

    /** Returns the version with that number, whatever its build metadata and state. */
    public Optional<PackageVersion> find(PublishedPackage published, Version version) {
        return em.createQuery(
                        "SELECT v FROM PackageVersion v JOIN FETCH v.publishedBy"
                                + " WHERE v.published = :package AND v.versionKey = :key",
                        PackageVersion.class)
                .setParameter("package", published)
                .setParameter("key", version.key())
                .getResultStream()
                .findFirst();
    }

    /** @throws RegistryException {@link ProblemType#VERSION_NOT_FOUND}, or {@code VERSION_DELETED} for a tombstone */
    public PackageVersion get(PublishedPackage published, Version version) {
        PackageVersion found = find(published, version).orElseThrow(() -> missing(published, version));
        if (found.isDeleted()) throw found.refusal();
        return found;
    }

    private static RegistryException missing(PublishedPackage published, Version version) {
        return new RegistryException(
                ProblemType.VERSION_NOT_FOUND,
                "%s has no version %s; see /api/v1/packages/%s/versions"
                        .formatted(published.name(), version.key(), published.name()));
    }

    /** Adds the version with its dependencies and readme; a taken number violates {@code package_versions_version_unique} at once. */
    public void add(PackageVersion version, NewVersion candidate) {
        em.persist(version);
        em.flush();
        candidate.dependenciesOf(version.id()).forEach(em::persist);
        String html = candidate.readme().html();
        if (!html.isEmpty()) em.persist(new VersionReadme(version.id(), html));
    }

    /** Returns the highest stable version that is neither yanked nor deleted, else the highest such pre-release. */
    Optional<PackageVersion> latest(PublishedPackage published) {
        return em.createQuery(
                        "SELECT v.version FROM PackageVersion v WHERE v.published = :package AND v.state = :state",
                        String.class)
                .setParameter("package", published)
                .setParameter("state", VersionState.PUBLISHED)
                .getResultStream()
                .map(Version::parse)
                .reduce((latest, other) -> PublishedPackage.isLater(other, latest) ? other : latest)
                .flatMap(version -> find(published, version));
    }

    /** Forgets what a deleted version depends on, and its readme as HTML. */
    public void removeDetails(PackageVersion version) {
        for (String rows : List.of("VersionDependency", "VersionReadme")) {
            em.createQuery("DELETE FROM " + rows + " d WHERE d.versionId = :id")
                    .setParameter("id", version.id())
                    .executeUpdate();
        }
    }

    /** Returns where the bytes of the version are; refuses as {@link #get} does. */
    public StoredArchive archive(PublishedPackage published, Version version) {
        StoredArchive found = em.createQuery(
                        "SELECT NEW synapse.catalog.StoredArchive(v.id, p.name, v.version, v.checksum, v.tarballSize,"
                                + " v.tarballPath, v.state) FROM PackageVersion v JOIN v.published p WHERE v.published = :package AND v.versionKey = :key",
                        StoredArchive.class)
                .setParameter("package", published)
                .setParameter("key", version.key())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> missing(published, version));
        if (found.deleted()) throw find(published, version).orElseThrow().refusal();
        return found;
    }

    /** Returns all versions that are not deleted, highest first, without their dependencies. */
    List<VersionRow> rows(PublishedPackage published) {
        return rows(published, "''");
    }

    /** Returns all versions that are not deleted, highest first. */
    List<VersionRow> rowsWithDependencies(PublishedPackage published) {
        return rows(published, "v.manifest.dependenciesJson");
    }

    private List<VersionRow> rows(PublishedPackage published, String dependencies) {
        return em.createQuery(
                        "SELECT NEW synapse.catalog.VersionRow(v.version, v.checksum, v.tarballSize, v.publishedAt,"
                                + " v.publishedSeq, v.state, v.yank.text, v.yank.replacement, v.deprecation.text,"
                                + " v.deprecation.replacement, " + dependencies + ")"
                                + " FROM PackageVersion v WHERE v.published = :package AND v.state <> :deleted",
                        VersionRow.class)
                .setParameter("package", published)
                .setParameter("deleted", VersionState.DELETED)
                .getResultStream()
                .map(row -> Map.entry(Version.parse(row.version()), row))
                .sorted(Map.Entry.<Version, VersionRow>comparingByKey().reversed())
                .map(Map.Entry::getValue)
                .toList();
    }
}
