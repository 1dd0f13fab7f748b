package synapse.identity;

import com.nimbusds.jose.JWSVerifier;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import synapse.config.ConfigurationException;
import synapse.database.Clock;

/**
 * The registry's own keys. Another node may have replaced one: before this node signs it looks if it has not for 5 s, and a
 * token with an unknown key has it look, too, but not in every tenth of a second, for anybody can send such tokens.
 */
@ApplicationScoped
public class SigningKeys {
    private static final Logger LOG = System.getLogger(SigningKeys.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration WAIT = Duration.ofSeconds(1);

    private SigningKeyService stored;
    private volatile KeySet keys;
    private volatile long loadedNanos;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private final ReentrantLock looking = new ReentrantLock();
    private final Semaphore waiting = new Semaphore(16);
    private final AtomicLong lookedNanos = new AtomicLong(System.nanoTime() - PAUSE.toNanos());
    private boolean strange; // whether the newest key cannot be opened here, which was told

    public SigningKeys() {} // for the container

    @Inject
    public SigningKeys(SigningKeyService stored) {
        this.stored = stored;
    }

    /**
     * Loads the keys, and makes the first one. What is under the former secret key is encrypted anew.
     * @throws ConfigurationException if they cannot be decrypted
     */
    public void open() {
        KeyVault vault = KeyVault.configured();
        reseal(vault);
        if (stored.all().isEmpty()) stored.add(vault.make(Clock.now()));
        List<SigningKey> all = stored.all();
        take(all, KeySet.signing(KeySet.newest(all), vault.open(KeySet.newest(all))));
    }

    private void reseal(KeyVault vault) {
        Map<String, List<String>> boxes = new HashMap<>();
        for (SigningKey key : stored.all()) {
            vault.resealed(key).ifPresent(fresh -> boxes.put(key.kid(), List.of(key.encryptedPrivateJwk(), fresh)));
        }
        if (boxes.isEmpty()) return;
        stored.reseal(boxes);
        LOG.log(
                Level.INFO,
                () ->
                        "Encrypted %d signing keys under the new secret key; REGISTRY_SECRET_KEY_OLD is needed no longer once every node has started with it"
                                .formatted(boxes.size()));
    }

    /** Returns the key that signs now. */
    KeySet.Signing signing() {
        refresh();
        return keys.signing();
    }

    /** Returns the verifier for the key of that id. */
    Optional<JWSVerifier> verifier(String kid) {
        if (!isKnown(kid)) look(kid);
        return Optional.ofNullable(keys.verifiers().get(kid));
    }

    /** Returns the public keys as a JWK Set (RFC 7517, section 5). */
    String jwks() {
        refresh();
        return keys.jwks();
    }

    /** Returns since when there is the key that signs, as far as this node knows. */
    Instant signingSince() {
        return keys.signing().createdAt();
    }

    boolean hasRetired() {
        return keys.hasRetired();
    }

    private boolean isKnown(String kid) {
        return keys.verifiers().containsKey(kid);
    }

    /** One looks, the others wait for what that one sees, a bounded number and time. */
    private void look(String kid) {
        if (looking.tryLock()) {
            try {
                if (!isKnown(kid) && mayLook()) reload();
            } finally {
                looking.unlock();
            }
        } else if (waiting.tryAcquire()) {
            try {
                if (looking.tryLock(WAIT.toMillis(), TimeUnit.MILLISECONDS)) looking.unlock();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                waiting.release();
            }
        }
    }

    private boolean mayLook() {
        long now = System.nanoTime();
        long last = lookedNanos.get();
        return now - last >= PAUSE.toNanos() && lookedNanos.compareAndSet(last, now);
    }

    /** One of many does; and while the database is away what is known will do. */
    private void refresh() {
        if (System.nanoTime() - loadedNanos < FRESH.toNanos() || !refreshing.compareAndSet(false, true)) return;
        try {
            reload();
        } catch (EJBException | PersistenceException e) {
            LOG.log(Level.DEBUG, "The signing keys cannot be read now", e);
        } finally {
            refreshing.set(false);
        }
    }

    /** Takes in what is stored; a key that this node cannot open does not sign here, but verifies. */
    synchronized void reload() {
        loadedNanos = System.nanoTime();
        List<SigningKey> all = stored.all();
        SigningKey newest = KeySet.newest(all);
        if (newest.kid().equals(keys.signing().kid())) {
            take(all, keys.signing());
            return;
        }
        try {
            take(all, KeySet.signing(newest, KeyVault.configured().open(newest)));
            strange = false;
        } catch (ConfigurationException e) {
            take(all, keys.signing());
            if (!strange)
                LOG.log(Level.WARNING, () -> "This node goes on signing with its former key: " + e.getMessage());
            strange = true;
        }
    }

    private void take(List<SigningKey> all, KeySet.Signing signing) {
        keys = KeySet.of(signing, all);
        loadedNanos = System.nanoTime();
    }
}
