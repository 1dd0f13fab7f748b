package synapse.container;

/** How many rows there are of each kind, and where the journal stands. */
public record State(
        long packages,
        long versions,
        long dependencies,
        long searchEntries,
        long owners,
        long pending,
        long head,
        long entries) {}
