package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import synapse.audit.AuditLog;
import synapse.config.Setting;
import synapse.database.Clock;

/** Replaces the key that signs, when an administrator says so or when it has become old, and removes spent ones. */
@ApplicationScoped
public class KeyRotation {
    private static final Logger LOG = System.getLogger(KeyRotation.class.getName());

    private SigningKeys keys;
    private SigningKeyService stored;

    public KeyRotation() {} // for the container

    @Inject
    public KeyRotation(SigningKeys keys, SigningKeyService stored) {
        this.keys = keys;
        this.stored = stored;
    }

    /** Returns the number of the journal entry. */
    long rotate(String actor) {
        Instant now = Clock.now();
        return replace(now, now, actor);
    }

    /** Does what is due; looks at the database only then. Of several nodes one replaces the key. */
    public void tend() {
        Instant now = Clock.now();
        Duration age = age();
        if (!age.isZero() && keys.signingSince().plus(age).isBefore(now)) {
            replace(now.minus(age), now, Changes.NOBODY);
        }
        if (!keys.hasRetired() || stored.removeSpent(now) == 0) return;
        LOG.log(Level.INFO, () -> "Removed signing keys whose last tokens have expired");
        keys.reload();
    }

    private long replace(Instant createdUntil, Instant now, String actor) {
        SigningKey fresh = KeyVault.configured().make(now);
        long seq = stored.replace(fresh, createdUntil, actor, now);
        if (seq > 0) AuditLog.tell("keys-rotated", () -> "Signing key " + fresh.kid() + " signs from now on");
        keys.reload();
        return seq;
    }

    /** Returns the age at which a key is replaced; zero: never by itself. */
    private static Duration age() {
        return new Setting("registry.signing.key.age").duration();
    }
}
