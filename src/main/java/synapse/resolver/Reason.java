package synapse.resolver;

/** What a {@link Step} follows from. */
public sealed interface Reason permits Fact, Reason.Earlier {
    /**
     * A step before.
     *
     * @param step its place in the explanation, from 1
     */
    record Earlier(int step) implements Reason {}
}
