package synapse.lifecycle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import synapse.catalog.LatestVersion;
import synapse.catalog.PackageVersion;
import synapse.catalog.PackageVersions;
import synapse.identity.Caller;
import synapse.identity.Roles;
import synapse.manifest.PackageName;
import synapse.semver.Version;
import synapse.storage.PendingBlobService;

/** Deletes versions: the row stays as a tombstone, the sweeper removes the bytes, the number is never used again. */
@Stateless
@RolesAllowed(Roles.USER)
public class DeletionService {
    private PackageChanges changes;
    private DeletionRules rules;
    private PackageVersions versions;
    private PendingBlobService pending;
    private LatestVersion latest;

    public DeletionService() {} // for the container

    @Inject
    public DeletionService(
            PackageChanges changes,
            DeletionRules rules,
            PackageVersions versions,
            PendingBlobService pending,
            LatestVersion latest) {
        this.changes = changes;
        this.rules = rules;
        this.versions = versions;
        this.pending = pending;
        this.latest = latest;
    }

    /**
     * Deletes the version for good.
     * @param reason empty if none was given
     * @return the number of the journal entry
     */
    public long delete(Caller actor, PackageName name, Version number, String reason) {
        PackageChange change = changes.begin(name, actor);
        PackageVersion version = versions.get(change.published(), number);
        rules.check(change, version, reason);
        version.delete(reason);
        versions.removeDetails(version);
        pending.abandon(version.storageKey(), change.at());
        latest.renew(change.published(), change.at());
        return change.note("version.deleted", version, Map.of("reason", reason));
    }
}
