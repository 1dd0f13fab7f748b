package synapse.resolver;

/** Why terms are incompatible. */
sealed interface Cause {
    /** The root asks for it. */
    record Root(Node node, RootRequirement requirement) implements Cause {}

    /** Versions of a package ask for another one. */
    record Needed(Node by, Dependency dependency, Node node) implements Cause {}

    /** Versions are yanked and not locked. */
    record Yanked(Node node) implements Cause {}

    /** It follows from two others. */
    record Derived(Incompatibility one, Incompatibility other) implements Cause {}
}
