package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;

/** The rows that search is built from, one a package. */
@ApplicationScoped
public class SearchEntries {
    @PersistenceContext
    private EntityManager em;

    /** Makes the package's row say what the package says with its new latest version; under the package's lock. */
    public void describe(PublishedPackage published, PackageVersion latest, Instant now) {
        SearchEntry entry = em.find(SearchEntry.class, published.id());
        if (entry == null) {
            entry = new SearchEntry(published.id(), published.name());
            entry.describe(latest.id(), published.description(), now);
            em.persist(entry);
        } else {
            entry.describe(latest.id(), published.description(), now);
        }
    }

    /** Makes the package's row say nothing, for a package without a latest version. */
    void silence(PublishedPackage published, Instant now) {
        em.find(SearchEntry.class, published.id()).silence(now);
    }
}
