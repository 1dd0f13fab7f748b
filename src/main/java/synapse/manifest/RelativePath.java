package synapse.manifest;

import java.util.Optional;
import java.util.regex.Pattern;

/** Rules for a file inside the archive: relative, with {@code /}, and going nowhere else on any system. */
final class RelativePath {
    private static final Pattern PARTS = Pattern.compile("/");

    private RelativePath() {}

    /** Finds what is wrong with a path; a leading {@code ./} must be gone by now. */
    static Optional<String> faultIn(String path) {
        if (path.indexOf('\\') >= 0 || path.indexOf(':') >= 0) {
            return Optional.of("must be a path with / and without \\ and :");
        }
        if (path.startsWith("/") || path.endsWith("/")) {
            return Optional.of("must be the path of a file inside the archive, without / at its ends");
        }
        for (String part : PARTS.split(path, -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return Optional.of("must not have the part " + Quoted.of(part));
            }
        }
        return Optional.empty();
    }
}
