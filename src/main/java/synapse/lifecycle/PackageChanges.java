package synapse.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import synapse.catalog.Packages;
import synapse.catalog.PublishedPackage;
import synapse.database.Clock;
import synapse.identity.Caller;
import synapse.identity.CurrentCaller;
import synapse.identity.Scope;
import synapse.journal.Journal;
import synapse.manifest.PackageName;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** How every change begins, in the transaction of its service: the package's row is locked, then the rights are looked at. */
@ApplicationScoped
public class PackageChanges {
    private CurrentCaller caller;
    private Packages packages;
    private Journal journal;

    public PackageChanges() {} // for the container

    @Inject
    public PackageChanges(CurrentCaller caller, Packages packages, Journal journal) {
        this.caller = caller;
        this.packages = packages;
        this.journal = journal;
    }

    /**
     * Begins a change that is the owners' affair.
     * @throws RegistryException if there is no such package, the caller does not own it, or the token at hand lacks the scope
     */
    PackageChange ofOwner(PackageName name, Scope scope) {
        PackageChange change = begin(name, caller.require(scope));
        requireOwner(change);
        return change;
    }

    /**
     * Begins a change; what {@code actor} may do is up to the caller of this method.
     * @throws RegistryException if there is no such package, or the token at hand is not for it
     */
    PackageChange begin(PackageName name, Caller actor) {
        PublishedPackage published = packages.getAndLock(name);
        actor.requirePackage(PackageName.of(published.name()));
        return new PackageChange(published, actor, published.notBeforeLastChange(Clock.now()), journal);
    }

    /** @throws RegistryException {@link ProblemType#FORBIDDEN} if the actor owns the package no more, or never did */
    void requireOwner(PackageChange change) {
        if (isOwner(change)) return;
        String name = change.published().name();
        throw new RegistryException(
                ProblemType.FORBIDDEN,
                "only an owner of %s may do that; they are listed at /api/v1/packages/%s/owners".formatted(name, name));
    }

    boolean isOwner(PackageChange change) {
        return packages.isOwner(change.published(), change.actor().userId());
    }
}
