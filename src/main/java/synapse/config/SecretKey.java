package synapse.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * {@code REGISTRY_SECRET_KEY}, which protects the signing keys at rest, and {@code REGISTRY_SECRET_KEY_OLD}, its former
 * value. {@link Configuration#check} refuses short and weak ones.
 */
public final class SecretKey {
    private SecretKey() {}

    /**
     * Returns 32 bytes derived from the configured secret. Outside production a missing one is made and kept in the file
     * {@code secret-key} below the data folder.
     */
    public static byte[] read() {
        return derived(new Setting("registry.secret.key").text().orElseGet(SecretKey::kept));
    }

    /** Returns 32 bytes derived from the former secret, if there is one that is another than {@link #read}'s. */
    public static Optional<byte[]> former() {
        byte[] current = read();
        return new Setting("registry.secret.key.old")
                .text()
                .map(SecretKey::derived)
                .filter(old -> !MessageDigest.isEqual(old, current));
    }

    private static String kept() {
        if (Environment.current() == Environment.PRODUCTION) {
            throw new ConfigurationException("REGISTRY_SECRET_KEY must be set when REGISTRY_ENV=production");
        }
        Path file = Environment.dataFolder().resolve("secret-key");
        return SecretFile.read(file).orElseGet(() -> {
            byte[] random = new byte[48];
            new SecureRandom().nextBytes(random);
            String made = HexFormat.of().formatHex(random);
            SecretFile.write(file, made);
            return made;
        });
    }

    private static byte[] derived(String secret) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update("synapse-registry signing keys 1\n".getBytes(StandardCharsets.UTF_8));
            return sha256.digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
