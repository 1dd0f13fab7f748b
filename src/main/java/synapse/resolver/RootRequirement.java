package synapse.resolver;

/**
 * A requirement of the root.
 *
 * @param field where it stands, such as {@code dev_dependencies}; for explanations
 */
public record RootRequirement(Requirement requirement, String field) {}
