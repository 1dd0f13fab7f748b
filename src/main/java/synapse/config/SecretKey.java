package synapse.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** {@code REGISTRY_SECRET_KEY}, which protects the signing keys at rest: at least 32 bytes. */
public final class SecretKey {
    private static final int MIN_BYTES = 32;

    private SecretKey() {}

    /**
     * Returns 32 bytes derived from the configured secret. Outside production a missing one is made and kept in the file
     * {@code secret-key} below the data folder.
     * @throws ConfigurationException if it is too short, or missing in production
     */
    public static byte[] read() {
        Optional<String> configured = new Setting("registry.secret.key").text();
        if (configured.isEmpty() && Environment.current() == Environment.PRODUCTION) {
            throw new ConfigurationException("REGISTRY_SECRET_KEY must be set when REGISTRY_ENV=production:"
                    + " 32 bytes or more, for example from: openssl rand -base64 48");
        }
        byte[] secret = configured.orElseGet(SecretKey::kept).getBytes(StandardCharsets.UTF_8);
        if (secret.length < MIN_BYTES) {
            throw new ConfigurationException("REGISTRY_SECRET_KEY must have 32 bytes or more, but has " + secret.length
                    + "; make one with: openssl rand -base64 48");
        }
        return derived(secret);
    }

    private static String kept() {
        Path file = Environment.dataFolder().resolve("secret-key");
        return SecretFile.read(file).orElseGet(() -> {
            byte[] random = new byte[48];
            new SecureRandom().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            SecretFile.write(file, made);
            return made;
        });
    }

    private static byte[] derived(byte[] secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update("synapse-registry signing keys 1\n".getBytes(StandardCharsets.UTF_8));
            return sha256.digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
