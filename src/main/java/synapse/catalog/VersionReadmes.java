package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.readme.ReadmeRenderer;
import synapse.readme.ReadmeSource;
import synapse.semver.Version;

/** The readmes of versions as HTML. */
@ApplicationScoped
public class VersionReadmes {
    @PersistenceContext
    private EntityManager em;

    private ReadmeRenderer renderer;

    public VersionReadmes() {} // for the container

    @Inject
    public VersionReadmes(ReadmeRenderer renderer) {
        this.renderer = renderer;
    }

    /**
     * Returns the HTML of the latest version's readme, empty if it has none; what was published without is rendered now.
     * @throws RegistryException {@link ProblemType#UNAVAILABLE} if the renderer is busy for too long
     */
    String ofLatest(PublishedPackage published) {
        Optional<Long> latest = published.latestVersion().flatMap(version -> idOf(published, Version.parse(version)));
        return latest.map(id -> stored(id).orElseGet(() -> rendered(id))).orElse("");
    }

    private Optional<Long> idOf(PublishedPackage published, Version version) {
        return em.createQuery(
                        "SELECT v.id FROM PackageVersion v WHERE v.published = :package AND v.versionKey = :key"
                                + " AND v.manifest.readme IS NOT NULL",
                        Long.class)
                .setParameter("package", published)
                .setParameter("key", version.key())
                .getResultStream()
                .findFirst();
    }

    private Optional<String> stored(long versionId) {
        return Optional.ofNullable(em.find(VersionReadme.class, versionId)).map(VersionReadme::html);
    }

    private String rendered(long versionId) {
        Object[] row = em.createQuery(
                        "SELECT v.manifest.readme, v.manifest.json FROM PackageVersion v WHERE v.id = :id",
                        Object[].class)
                .setParameter("id", versionId)
                .getSingleResult();
        if (row[0] == null) return ""; // deleted just now: the package is read again
        var manifest = StoredJson.tree((String) row[1]);
        ReadmeSource source = new ReadmeSource(
                manifest.path("readme").asText().strip(),
                (String) row[0],
                manifest.path("repository").asText().strip());
        return renderer.renderForReader(source)
                .orElseThrow(() -> new RegistryException(
                        ProblemType.UNAVAILABLE, "too many readmes are being rendered at this moment; try again"));
    }
}
