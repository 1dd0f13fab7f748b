package synapse.container;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import synapse.archive.Digest;
import synapse.catalog.NewVersion;
import synapse.database.Clock;
import synapse.identity.AccountService;
import synapse.identity.Caller;
import synapse.identity.CredentialState;
import synapse.identity.Registration;
import synapse.identity.Roles;
import synapse.identity.Scope;
import synapse.identity.TokenBounds;
import synapse.identity.User;
import synapse.journal.JournalService;
import synapse.limit.UserLimits;
import synapse.manifest.ManifestReader;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.publish.ReleaseService;
import synapse.readme.Readme;
import synapse.storage.PendingBlobService;
import synapse.storage.StorageKey;

/** Drives the publish transaction from inside; each call is one transaction, as of any other caller. */
@Stateless
public class Scenario {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private AccountService accounts;

    @Inject
    private ReleaseService releases;

    @Inject
    private PendingBlobService pending;

    @Inject
    private JournalService journal;

    public Candidate prepare(String name) {
        Registration wish = Registration.of("owner-" + name, name + "@example.org", "not a common one " + name);
        accounts.create(wish, "no hash", Clock.now());
        byte[] manifest = "{\"name\":\"%s\",\"version\":\"1.0.0\",\"dependencies\":{\"text\":\"^1\"}}"
                .formatted(name)
                .getBytes(StandardCharsets.UTF_8);
        MessageDigest sha256 = Digest.sha256();
        sha256.update(manifest);
        Digest digest = Digest.of(sha256);
        StorageKey key = StorageKey.fresh(digest);
        pending.begin(key, Clock.now());
        NewVersion version = new NewVersion(new ManifestReader().read(manifest), digest, 1, Readme.NONE, Clock.now());
        return new Candidate(
                version, key, session(accounts.find(wish.username()).orElseThrow()));
    }

    private static Caller session(User user) {
        CredentialState state = new CredentialState(
                CredentialState.Status.OPEN,
                "in the container",
                0,
                user.id(),
                user.username(),
                List.of(Roles.USER),
                EnumSet.allOf(Scope.class),
                TokenBounds.NONE,
                Instant.MAX,
                UserLimits.NONE);
        return new Caller(state, "");
    }

    public void release(Candidate candidate) {
        releases.release(candidate.version(), candidate.key(), candidate.publisher());
    }

    public void releaseThenFail(Candidate candidate) {
        release(candidate);
        throw new IllegalStateException("on purpose");
    }

    public void releaseThenRefuse(Candidate candidate) {
        release(candidate);
        throw new RegistryException(ProblemType.VERSION_EXISTS, "on purpose");
    }

    public boolean doom(Candidate candidate) {
        return pending.doom(candidate.key());
    }

    public State state() {
        return new State(
                count("PublishedPackage"),
                count("PackageVersion"),
                count("VersionDependency"),
                count("SearchEntry"),
                count("PackageOwner"),
                count("PendingBlob"),
                journal.head(),
                count("JournalEntry"));
    }

    private long count(String entity) {
        return em.createQuery("SELECT COUNT(e) FROM " + entity + " e", Long.class)
                .getSingleResult();
    }
}
