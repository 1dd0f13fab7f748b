package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import synapse.address.IpAddress;
import synapse.config.Setting;

/**
 * PBKDF2-HMAC-SHA256 (RFC 8018) with {@code REGISTRY_PASSWORD_ITERATIONS}; a hash carries its own parameters. One at a time
 * for two processors, and few waiting ({@link Turns}): a flood of logins must not take processors and threads from the readers.
 */
@ApplicationScoped
public class PasswordHashes {
    private final Turns turns = new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    private Pbkdf2PasswordHash pbkdf2;
    private long iterations;
    private String hashOfNobody;

    public PasswordHashes() {} // for the container

    @Inject
    public PasswordHashes(Pbkdf2PasswordHash pbkdf2) {
        this.pbkdf2 = pbkdf2;
    }

    /**
     * Reads the settings.
     * @throws synapse.config.ConfigurationException if {@code REGISTRY_PASSWORD_ITERATIONS} is wrong
     */
    public void open() {
        iterations = new Setting("registry.password.iterations").number();
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                "Pbkdf2PasswordHash.Iterations", Long.toString(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        hashOfNobody = pbkdf2.generate("nobody has this password".toCharArray());
    }

    /**
     * Does the work when it is the client's turn; whatever hashes is done so.
     * @throws synapse.problem.RegistryException {@code UNAVAILABLE} if too many wait
     */
    <T> T inTurn(IpAddress client, Supplier<T> work) {
        return turns.take(client, work);
    }

    String hash(Password password) {
        return pbkdf2.generate(password.chars());
    }

    /** Compares; without a hash it is never right, and takes as long. */
    boolean matches(Password password, Optional<String> hash) {
        boolean equal = pbkdf2.verify(password.chars(), hash.orElse(hashOfNobody));
        return equal && hash.isPresent();
    }

    /** Tells whether the hash was made with other parameters than those in force. */
    boolean isOutdated(String hash) {
        return !hash.startsWith("PBKDF2WithHmacSHA256:" + iterations + ":");
    }
}
