package synapse.lifecycle;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import synapse.api.StatusView;
import synapse.catalog.Notice;
import synapse.catalog.PackageVersion;
import synapse.catalog.PackageVersions;
import synapse.identity.Roles;
import synapse.identity.Scope;
import synapse.manifest.PackageName;
import synapse.semver.Version;

/** Deprecates packages and versions: they are still chosen, but whoever chooses them is told. */
@Stateless
@RolesAllowed(Roles.USER)
public class DeprecationService {
    private PackageChanges changes;
    private PackageVersions versions;

    public DeprecationService() {} // for the container

    @Inject
    public DeprecationService(PackageChanges changes, PackageVersions versions) {
        this.changes = changes;
        this.versions = versions;
    }

    /** Deprecates the whole package, or changes what is said about it; does nothing if all that is so already. */
    public StatusView deprecate(PackageName name, Notice said) {
        PackageChange change = changes.ofOwner(name, Scope.YANK);
        if (change.published().deprecate(said)) {
            change.note("package.deprecated", Details.of("message", said));
        }
        return change.published().toStatusView();
    }

    /** Takes the deprecation of the package back; does nothing if there is none. */
    public StatusView undeprecate(PackageName name) {
        PackageChange change = changes.ofOwner(name, Scope.YANK);
        if (change.published().undeprecate()) change.note("package.undeprecated", Map.of());
        return change.published().toStatusView();
    }

    /** Deprecates one version, likewise. */
    public StatusView deprecate(PackageName name, Version number, Notice said) {
        PackageChange change = changes.ofOwner(name, Scope.YANK);
        PackageVersion version = versions.get(change.published(), number);
        if (version.deprecate(said)) change.note("version.deprecated", version, Details.of("message", said));
        return version.toStatusView();
    }

    /** Takes the deprecation of one version back, likewise. */
    public StatusView undeprecate(PackageName name, Version number) {
        PackageChange change = changes.ofOwner(name, Scope.YANK);
        PackageVersion version = versions.get(change.published(), number);
        if (version.undeprecate()) change.note("version.undeprecated", version, Map.of());
        return version.toStatusView();
    }
}
