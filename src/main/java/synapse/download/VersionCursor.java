package synapse.download;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.semver.InvalidVersionException;
import synapse.semver.Version;

/** An opaque place in the list of a package's versions: the last one shown, in URL-safe base64. */
final class VersionCursor {
    private static final int MAX_CHARS = 400;

    private VersionCursor() {}

    static String of(Version version) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(version.key().getBytes(StandardCharsets.US_ASCII));
    }

    static Version parse(String cursor) {
        try {
            if (cursor.length() > MAX_CHARS) throw new IllegalArgumentException("too long");
            return Version.parse(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException | InvalidVersionException e) {
            throw new RegistryException(
                    ProblemType.INVALID_REQUEST, "the cursor is not one of ours; begin again without \"cursor\"", e);
        }
    }
}
