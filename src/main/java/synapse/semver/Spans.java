package synapse.semver;

import static synapse.semver.Neighbours.LEAST_PRE_RELEASE;
import static synapse.semver.Neighbours.LEAST_RELEASE;

/** The versions that one bound admits, by precedence alone. */
final class Spans {
    private Spans() {}

    /** Returns the releases among them. */
    static Cuts releases(Operator operator, Version bound) {
        return span(operator, Neighbours.releaseFrom(bound), Neighbours.releaseAbove(bound), LEAST_RELEASE);
    }

    /** Returns the pre-releases among them. */
    static Cuts preReleases(Operator operator, Version bound) {
        return span(operator, Neighbours.preReleaseFrom(bound), Neighbours.preReleaseAbove(bound), LEAST_PRE_RELEASE);
    }

    /** Returns all pre-releases with the numbers of {@code version}. */
    static Cuts preReleasesOfCore(Version version) {
        Version release = Neighbours.releaseFrom(version);
        return Cuts.between(Neighbours.firstPreRelease(version), Neighbours.preReleaseAbove(release));
    }

    private static Cuts span(Operator operator, Version from, Version above, Version least) {
        return switch (operator) {
            case LESS -> Cuts.between(least, from);
            case LESS_OR_EQUAL -> Cuts.between(least, above);
            case EQUAL -> from == null ? Cuts.NONE : Cuts.between(from, above);
            case GREATER_OR_EQUAL -> from == null ? Cuts.NONE : Cuts.from(from);
            case GREATER -> above == null ? Cuts.NONE : Cuts.from(above);
        };
    }
}
