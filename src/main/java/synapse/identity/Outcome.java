package synapse.identity;

/**
 * What a write did.
 *
 * @param view what to answer
 * @param seq number of the journal entry; 0 if nothing changed
 */
public record Outcome<T>(T view, long seq) {}
