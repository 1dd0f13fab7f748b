package synapse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import synapse.problem.ProblemType;
import synapse.problem.Quoted;
import synapse.problem.RegistryException;

/**
 * SHA-256 (FIPS 180-4) of a file as published. To hash while bytes pass by, give {@link #sha256()} to a
 * {@link java.security.DigestInputStream} or {@link java.security.DigestOutputStream}, then call
 * {@link #of(MessageDigest)}.
 *
 * @param hex 64 digits of {@code 0-9 a-f}
 */
public record Digest(String hex) {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int HEX_DIGITS = 64;

    /**
     * Accepts 64 lower-case hexadecimal digits and nothing else.
     *
     * @throws RegistryException of type {@code INVALID_DIGEST} for any other text
     */
    public Digest {
        if (hex.length() != HEX_DIGITS || !hex.chars().allMatch(Digest::isLowerHex)) {
            throw new RegistryException(
                    ProblemType.INVALID_DIGEST,
                    "%s is not a digest; write the SHA-256 as 64 digits of 0-9 a-f".formatted(Quoted.of(hex, 80)));
        }
    }

    private static boolean isLowerHex(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    /**
     * Parses 64 lower-case hexadecimal digits.
     *
     * @throws RegistryException of type {@code INVALID_DIGEST} for any other text
     */
    public static Digest of(String hex) {
        return new Digest(hex);
    }

    /** Finishes the computation of {@code sha256}, which starts anew by that. */
    public static Digest of(MessageDigest sha256) {
        return new Digest(HexFormat.of().formatHex(sha256.digest()));
    }

    /** Hashes the whole file in pieces of 64 KiB. */
    public static Digest ofFile(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ofStream(in);
        }
    }

    /** Hashes what is left of {@code in}, in pieces of 64 KiB, and leaves it open. */
    public static Digest ofStream(InputStream in) throws IOException {
        MessageDigest sha256 = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) sha256.update(buffer, 0, count);
        return of(sha256);
    }

    /** Returns a new, empty SHA-256 computation. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Returns the 32 bytes in base 64 with padding, as in {@code Repr-Digest: sha-256=:…:} (RFC 9530, section 2). */
    public String base64() {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }

    /** Returns the 64 hexadecimal digits. */
    @Override
    public String toString() {
        return hex;
    }
}
