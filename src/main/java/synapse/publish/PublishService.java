package synapse.publish;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import synapse.api.PublishedView;
import synapse.audit.AuditLog;
import synapse.catalog.NewVersion;
import synapse.identity.Caller;
import synapse.identity.CurrentCaller;
import synapse.identity.Roles;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.storage.StorageConnection;
import synapse.storage.StorageConnectionFactory;
import synapse.storage.StorageKey;
import synapse.storage.StorageUnavailableException;

/** Publishes checked archives: bytes first, row last. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // stores bytes; ReleaseService writes the rows
public class PublishService {
    private static final int ATTEMPTS = 3;
    private static final Duration HEAD_START = Duration.ofSeconds(30);

    private CurrentCaller caller;
    private ReleaseService releases;
    private StorageConnectionFactory storage;
    private BlobSweeper sweeper;

    public PublishService() {} // for the container

    @Inject
    public PublishService(
            CurrentCaller caller, ReleaseService releases, StorageConnectionFactory storage, BlobSweeper sweeper) {
        this.caller = caller;
        this.releases = releases;
        this.storage = storage;
        this.sweeper = sweeper;
    }

    /** Does what {@link #publish} does up to the point where something would be stored. */
    @RolesAllowed(Roles.USER)
    public Publication rehearse(NewVersion candidate) {
        Optional<PublishedView> earlier = releases.review(candidate, caller.get());
        PublishedView view = earlier.orElseGet(() -> new PublishedView(
                null,
                candidate.manifest().name().text(),
                candidate.manifest().version().text(),
                candidate.digest().hex(),
                candidate.sizeBytes(),
                candidate.publishedAt().toString(),
                null,
                null));
        return new Publication(view, false);
    }

    /**
     * Publishes. Whoever loses a race looks again, and is answered as if the other had been first all along.
     * @param file the archive; stays where it is
     */
    @RolesAllowed(Roles.USER)
    public Publication publish(NewVersion candidate, Path file) {
        Caller publisher = caller.get();
        for (int attempt = 1; ; attempt++) {
            Optional<PublishedView> earlier = releases.review(candidate, publisher);
            if (earlier.isPresent()) return new Publication(earlier.get(), false);
            try {
                return new Publication(
                        storeAndRelease(candidate, file, publisher, HEAD_START.multipliedBy(attempt - 1)), true);
            } catch (LostRaceException e) {
                if (attempt == ATTEMPTS) {
                    throw new RegistryException(
                            ProblemType.UNAVAILABLE,
                            candidate.display() + " is being published by somebody else at this moment; try again",
                            e);
                }
            }
        }
    }

    private PublishedView storeAndRelease(NewVersion candidate, Path file, Caller publisher, Duration headStart) {
        StorageKey key = StorageKey.fresh(candidate.digest());
        sweeper.announce(key, headStart);
        try {
            store(key, file);
            PublishedView view = releases.release(candidate, key, publisher);
            AuditLog.tell(
                    "published",
                    () -> "Published %s: %d bytes by %s, seq %d"
                            .formatted(candidate.display(), candidate.sizeBytes(), publisher.getName(), view.seq()));
            return view;
        } catch (UncheckedIOException e) {
            boolean mayCome = e.getCause() instanceof StorageUnavailableException;
            if (!mayCome)
                sweeper.discard(key, true); // else they are left for the grace time: the store is at it, perhaps
            throw e;
        } catch (LostRaceException | RegistryException e) {
            sweeper.discard(key, true);
            throw e;
        } catch (RuntimeException e) {
            sweeper.discard(key, false); // the commit may have been done all the same
            throw e;
        }
    }

    private void store(StorageKey key, Path file) {
        try (StorageConnection connection = storage.getConnection()) {
            connection.put(key, file);
        } catch (IOException e) {
            throw new UncheckedIOException("the archive could not be stored", e);
        }
    }
}
