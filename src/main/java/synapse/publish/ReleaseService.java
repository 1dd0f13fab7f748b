package synapse.publish;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import synapse.api.PublishedView;
import synapse.catalog.NewVersion;
import synapse.catalog.PackageVersion;
import synapse.catalog.PackageVersions;
import synapse.catalog.Packages;
import synapse.catalog.PublishedPackage;
import synapse.catalog.SearchEntries;
import synapse.database.Clock;
import synapse.database.Violation;
import synapse.identity.Caller;
import synapse.identity.Scope;
import synapse.identity.User;
import synapse.journal.Change;
import synapse.journal.Journal;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.storage.PendingBlobService;
import synapse.storage.StorageKey;

/** The publish transaction: milliseconds, rows only. */
@Stateless
public class ReleaseService {
    @PersistenceContext
    private EntityManager em;

    private Packages packages;
    private PackageVersions versions;
    private SearchEntries searchEntries;
    private PendingBlobService pending;
    private Journal journal;

    public ReleaseService() {} // for the container

    @Inject
    public ReleaseService(
            Packages packages,
            PackageVersions versions,
            SearchEntries searchEntries,
            PendingBlobService pending,
            Journal journal) {
        this.packages = packages;
        this.versions = versions;
        this.searchEntries = searchEntries;
        this.pending = pending;
        this.journal = journal;
    }

    /**
     * Tells whether the candidate may be published: authorises first, compares then.
     * @return the original answer if the same bytes were published before
     * @throws RegistryException why not
     */
    public Optional<PublishedView> review(NewVersion candidate, Caller caller) {
        caller.requirePackage(candidate.manifest().name());
        Optional<PublishedPackage> known = packages.find(candidate.manifest().name());
        known.ifPresent(found -> authorise(found, candidate, caller.userId()));
        Optional<PublishedView> earlier = known.flatMap(
                        found -> versions.find(found, candidate.manifest().version()))
                .map(found -> compare(found, candidate));
        if (earlier.isEmpty()) requireScope(known, caller);
        return earlier;
    }

    /**
     * Writes the version and all that follows from it; the commit makes it public.
     * @throws LostRaceException if somebody else wrote the package or the version first, or the bytes are doomed
     */
    public PublishedView release(NewVersion checked, StorageKey key, Caller caller) {
        try {
            User publisher = em.getReference(User.class, caller.userId());
            List<Change> changes = new ArrayList<>();
            PublishedPackage published = lockedPackage(checked.at(Clock.now()), caller, changes);
            NewVersion candidate = checked.at(published.notBeforeLastChange(Clock.now()));
            PackageVersion version = new PackageVersion(published, candidate, key, publisher);
            versions.add(version, candidate);
            if (published.addVersion(candidate.manifest(), candidate.publishedAt())) {
                searchEntries.describe(published, version, candidate.publishedAt());
            }
            if (!pending.claim(key)) throw new LostRaceException("the stored bytes were doomed meanwhile");
            changes.add(Changes.versionPublished(candidate, publisher.username()));
            long seq = journal.append(changes);
            version.publishedWith(seq);
            published.changedAt(seq);
            em.flush();
            return version.toPublishedView();
        } catch (PersistenceException e) {
            if (isLostRace(e)) throw new LostRaceException(e);
            throw e;
        }
    }

    private PublishedPackage lockedPackage(NewVersion candidate, Caller publisher, List<Change> changes) {
        Optional<PublishedPackage> known =
                packages.findAndLock(candidate.manifest().name());
        known.ifPresent(found -> authorise(found, candidate, publisher.userId()));
        requireScope(known, publisher.requirePackage(candidate.manifest().name()));
        if (known.isPresent()) return known.get();
        PublishedPackage created =
                new PublishedPackage(candidate.manifest().name(), publisher.userId(), candidate.publishedAt());
        packages.add(created, publisher.userId());
        changes.add(Changes.packageCreated(candidate, publisher.getName()));
        return created;
    }

    /** Decides by what is stored; who publishes the same bytes again changes nothing and needs no more than either. */
    private static void requireScope(Optional<PublishedPackage> known, Caller caller) {
        caller.require(known.isPresent() ? Scope.PUBLISH_UPDATE : Scope.PUBLISH_NEW);
    }

    private void authorise(PublishedPackage found, NewVersion candidate, long userId) {
        String name = candidate.manifest().name().text();
        if (!found.name().equals(name)) {
            throw new RegistryException(
                    ProblemType.NAME_TAKEN,
                    "the name %s is too close to the existing package %s; choose another"
                            .formatted(name, found.name()));
        }
        if (!packages.isOwner(found, userId)) {
            throw new RegistryException(
                    ProblemType.FORBIDDEN,
                    "only an owner of " + name + " may publish it; ask one, or choose another name");
        }
    }

    private static PublishedView compare(PackageVersion found, NewVersion candidate) {
        String name = candidate.manifest().name().text();
        if (found.isDeleted()) throw found.refusal();
        if (found.checksum().equals(candidate.digest().hex())) return found.toPublishedView();
        throw new RegistryException(
                ProblemType.VERSION_EXISTS,
                "%s %s is already published; raise the version: what is published never changes"
                        .formatted(name, found.version()));
    }

    private static boolean isLostRace(PersistenceException e) {
        return Violation.of("packages_name_unique", e)
                || Violation.of("package_versions_version_unique", e)
                || Violation.of("package_owners_pk", e);
    }
}
