package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import synapse.config.Setting;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * PBKDF2-HMAC-SHA256 (RFC 8018) with {@code REGISTRY_PASSWORD_ITERATIONS}; a hash carries its own parameters. As many at a
 * time as there are processors, and at most 64 waiting: a flood of logins must not take every thread from the readers.
 */
@ApplicationScoped
public class PasswordHashes {
    private static final long PATIENCE_SECONDS = 20;

    private static final int MOST_WAITING = 64;

    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()), true);
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
        iterations = new Setting("registry.password.iterations").number(1_024, 100_000_000, 600_000);
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256",
                "Pbkdf2PasswordHash.Iterations", Long.toString(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes", "16",
                "Pbkdf2PasswordHash.KeySizeBytes", "32"));
        hashOfNobody = pbkdf2.generate("nobody has this password".toCharArray());
    }

    String hash(Password password) {
        return hash(password, () -> {});
    }

    /** Hashes unless {@code check}, made when it is this password's turn, throws: the wait may have decided the matter. */
    String hash(Password password, Runnable check) {
        return inPlace(() -> {
            check.run();
            return pbkdf2.generate(password.chars());
        });
    }

    boolean matches(Password password, String hash) {
        return inPlace(() -> pbkdf2.verify(password.chars(), hash));
    }

    /** Takes the time of a comparison, so that an unknown user costs what a known one costs. */
    void matchNobody(Password password) {
        inPlace(() -> pbkdf2.verify(password.chars(), hashOfNobody));
    }

    /** Tells whether the hash was made with other parameters than those in force. */
    boolean isOutdated(String hash) {
        return !hash.startsWith("PBKDF2WithHmacSHA256:" + iterations + ":");
    }

    private <T> T inPlace(java.util.function.Supplier<T> work) {
        if (places.getQueueLength() >= MOST_WAITING) throw busy();
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static RegistryException busy() {
        return new RegistryException(ProblemType.UNAVAILABLE, "too many logins at once; try again in some seconds");
    }
}
