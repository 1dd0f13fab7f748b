package synapse.lifecycle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import synapse.api.StatusView;
import synapse.catalog.LatestVersion;
import synapse.catalog.Notice;
import synapse.catalog.PackageVersion;
import synapse.catalog.PackageVersions;
import synapse.identity.Roles;
import synapse.identity.Scope;
import synapse.manifest.PackageName;
import synapse.semver.Version;

/** Yanks versions: they stay, but are never chosen anew, and are not the latest. */
@Stateless
@RolesAllowed(Roles.USER)
public class YankService {
    private PackageChanges changes;
    private PackageVersions versions;
    private LatestVersion latest;

    public YankService() {} // for the container

    @Inject
    public YankService(PackageChanges changes, PackageVersions versions, LatestVersion latest) {
        this.changes = changes;
        this.versions = versions;
        this.latest = latest;
    }

    /** Yanks, or changes what is said about it; does nothing if all that is so already. */
    public StatusView yank(PackageName name, Version number, Notice said) {
        PackageChange change = changes.ofOwner(name, Scope.YANK);
        PackageVersion version = versions.get(change.published(), number);
        if (version.yank(said)) {
            latest.renew(change.published(), change.at());
            change.note("version.yanked", version, Details.of("reason", said));
        }
        return version.toStatusView();
    }

    /** Takes a yank back; does nothing if there is none. */
    public StatusView unyank(PackageName name, Version number) {
        PackageChange change = changes.ofOwner(name, Scope.YANK);
        PackageVersion version = versions.get(change.published(), number);
        if (version.unyank()) {
            latest.renew(change.published(), change.at());
            change.note("version.unyanked", version, Map.of());
        }
        return version.toStatusView();
    }
}
