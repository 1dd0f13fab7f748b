package synapse.resolver;

/**
 * A requirement with all versions of one package that have it; equal to itself only.
 *
 * @param dependents numbers in the {@link Listing} of the package that has the requirement
 */
@SuppressWarnings("ArrayRecordComponent") // compared by identity
record Dependency(Requirement requirement, long[] dependents) {
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
