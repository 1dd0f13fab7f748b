package synapse.lifecycle;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import synapse.api.OwnersView;
import synapse.catalog.PackageOwners;
import synapse.catalog.Packages;
import synapse.catalog.PublishedPackage;
import synapse.identity.CurrentCaller;
import synapse.identity.Roles;
import synapse.identity.Scope;
import synapse.identity.User;
import synapse.manifest.PackageName;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Tells and changes who owns a package. Of two changes at once the package's row lets one through after the other. */
@Stateless
public class OwnershipService {
    private PackageChanges changes;
    private Packages packages;
    private PackageOwners owners;
    private Accounts accounts;
    private CurrentCaller caller;

    public OwnershipService() {} // for the container

    @Inject
    public OwnershipService(
            PackageChanges changes, Packages packages, PackageOwners owners, Accounts accounts, CurrentCaller caller) {
        this.changes = changes;
        this.packages = packages;
        this.owners = owners;
        this.accounts = accounts;
        this.caller = caller;
    }

    @PermitAll
    public OwnersView owners(PackageName name) {
        return owners.toView(packages.get(name));
    }

    /** @throws RegistryException {@link ProblemType#NOT_FOUND} if the user does not own the package */
    @PermitAll
    public OwnersView.Row owner(PackageName name, String username) {
        PublishedPackage published = packages.get(name);
        User user = accounts.get(username);
        if (packages.isOwner(published, user.id())) return new OwnersView.Row(user.username());
        throw new RegistryException(ProblemType.NOT_FOUND, user.username() + " is not an owner of " + published.name());
    }

    /** Does nothing if the user is an owner already. */
    @RolesAllowed(Roles.USER)
    public OwnersView add(PackageName name, String username) {
        PackageChange change = changes.ofOwner(name, Scope.OWNERS);
        User user = accounts.getActive(username);
        if (!packages.isOwner(change.published(), user.id())) {
            owners.add(change.published(), user);
            change.note("owner.added", Map.of("user", user.username()));
        }
        return owners.toView(change.published());
    }

    /**
     * Does nothing if the user is not an owner.
     * @throws RegistryException {@link ProblemType#LAST_OWNER} if nobody would be left whose account is active
     */
    @RolesAllowed(Roles.USER)
    public OwnersView remove(PackageName name, String username) {
        PackageChange change = changes.ofOwner(name, Scope.OWNERS);
        User user = accounts.get(username);
        PublishedPackage published = change.published();
        if (packages.isOwner(published, user.id())) {
            owners.remove(published, user);
            User first = successor(published);
            published.passTo(first.id());
            change.note("owner.removed", Map.of("user", user.username(), "owner", first.username()));
        }
        return owners.toView(published);
    }

    /** Returns who stands in the package's row from now on: who did before, or the first of the others who can act. */
    private User successor(PublishedPackage published) {
        List<User> left = owners.of(published);
        Optional<User> active = left.stream().filter(User::isActive).findFirst();
        if (active.isEmpty()) {
            throw new RegistryException(
                    ProblemType.LAST_OWNER,
                    published.name() + " would be left without an owner; make somebody else an owner first");
        }
        return left.stream()
                .filter(user -> user.id() == published.ownerId())
                .findFirst()
                .orElseGet(active::get);
    }

    /** Makes {@code username} the only owner; does nothing if that is so already. */
    @RolesAllowed(Roles.ADMIN)
    public OwnersView transfer(PackageName name, String username, String reason) {
        PackageChange change = changes.begin(name, caller.require(Scope.ADMIN));
        User user = accounts.getActive(username);
        PublishedPackage published = change.published();
        List<User> before = owners.of(published);
        if (before.size() != 1 || before.get(0).id() != user.id()) {
            before.stream().filter(one -> one.id() != user.id()).forEach(one -> owners.remove(published, one));
            if (!packages.isOwner(published, user.id())) owners.add(published, user);
            published.passTo(user.id());
            change.note("package.transferred", Map.of("owner", user.username(), "reason", reason));
        }
        return owners.toView(published);
    }
}
