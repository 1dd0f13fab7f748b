package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Finds the latest version anew after others than a publish; with it goes what package and search say. */
@ApplicationScoped
public class LatestVersion {
    private PackageVersions versions;
    private SearchEntries searchEntries;

    public LatestVersion() {} // for the container

    @Inject
    public LatestVersion(PackageVersions versions, SearchEntries searchEntries) {
        this.versions = versions;
        this.searchEntries = searchEntries;
    }

    /** Looks at the states of all versions; under the package's lock. */
    public void renew(PublishedPackage published, Instant now) {
        Optional<PackageVersion> latest = versions.latest(published);
        if (latest.map(PackageVersion::version).equals(published.latestVersion())) return;
        if (latest.isPresent()) {
            published.follow(latest.get());
            searchEntries.describe(published, latest.get(), now);
        } else {
            published.followNone();
            searchEntries.silence(published, now);
        }
    }
}
