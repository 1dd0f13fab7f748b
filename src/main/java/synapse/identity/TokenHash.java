package synapse.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import synapse.archive.Digest;

/** The form in which tokens are stored and looked up: SHA-256, which suffices for what is random throughout. */
final class TokenHash {
    private TokenHash() {}

    /** Returns 64 lower-case hexadecimal digits. */
    static String of(String token) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(token.getBytes(StandardCharsets.UTF_8));
        return Digest.of(sha256).hex();
    }
}
