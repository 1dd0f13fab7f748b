package synapse.wire;

import java.util.Locale;
import synapse.manifest.PackageName;
import synapse.semver.Version;

/** Names and versions in a path; the scope's {@code @} and {@code /} may come plain or percent-encoded. */
public final class PathNames {
    /** Path template for a package name: one segment, or two if the first is a scope. */
    public static final String NAME = "{name: (?:@|%40)[^/%@]+(?:/|%2[fF])[^/]+|[^/@%][^/]*}";

    /** Path template for a version that more follows; it leaves {@code owners/<user>} to the owners, whatever the user's name. */
    public static final String VERSION = "{version: (?!owners/)[^/]+}";

    /**
     * Path template for a version that is the end of the path: none of the words that stand there in other paths. Some
     * JAX-RS implementations would take {@code PUT …/versions} for a publish, and not answer 405. All methods of the path
     * use it, for {@code Allow} tells of those with the same template.
     */
    public static final String LAST_VERSION = "{version: (?!(?:versions|owners|stats|dependents|deprecation)/?$)[^/]+}";

    private PathNames() {}

    /** @throws synapse.manifest.InvalidNameException if the segment is no package name */
    public static PackageName name(String segment) {
        String lower = segment.toLowerCase(Locale.ROOT);
        boolean encoded = lower.contains("%40") || lower.contains("%2f");
        return PackageName.of(encoded ? segment.replace("%40", "@").replaceFirst("%2[fF]", "/") : segment);
    }

    /** @throws synapse.semver.InvalidVersionException if the segment is no version */
    public static Version version(String segment) {
        return Version.parse(segment);
    }
}
