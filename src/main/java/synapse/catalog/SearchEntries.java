package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import synapse.manifest.Manifest;

/** The rows that search is built from, one a package. */
@ApplicationScoped
public class SearchEntries {
    @PersistenceContext
    private EntityManager em;

    /** Makes the package's row say what its new latest version says; under the package's lock. */
    public void describe(PublishedPackage published, PackageVersion latest, Manifest manifest, Instant now) {
        SearchEntry entry = em.find(SearchEntry.class, published.id());
        if (entry == null) {
            entry = new SearchEntry(published.id(), published.name());
            entry.describe(latest.id(), manifest, now);
            em.persist(entry);
        } else {
            entry.describe(latest.id(), manifest, now);
        }
    }
}
