package synapse.storage;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import synapse.archive.Digest;

/**
 * Where a blob lies: {@code sha256/<first two>/<digest>-<attempt>}. Every attempt to store has a key of its own, never
 * shared, never used again; so a key can be removed without a look at what else might use it.
 */
public record StorageKey(String text) {
    private static final Pattern SYNTAX = Pattern.compile("sha256/([0-9a-f]{2})/\\1[0-9a-f]{62}-[0-9a-f]{16}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public StorageKey {
        if (!SYNTAX.matcher(text).matches()) throw new IllegalArgumentException("not a storage key: " + text);
    }

    /** Tells whether the text is a key. */
    static boolean isKey(String text) {
        return SYNTAX.matcher(text).matches();
    }

    /** Returns a key that was never used, for bytes of this digest. */
    public static StorageKey fresh(Digest digest) {
        byte[] attempt = new byte[8];
        RANDOM.nextBytes(attempt);
        String hex = digest.hex();
        return new StorageKey("sha256/" + hex.substring(0, 2) + "/" + hex + "-"
                + HexFormat.of().formatHex(attempt));
    }

    /** Returns the digest of the bytes that belong here. */
    public Digest digest() {
        return Digest.of(text.substring("sha256/xx/".length(), text.lastIndexOf('-')));
    }

    @Override
    public String toString() {
        return text;
    }
}
