package synapse.search;

/**
 * How often a package was downloaded.
 *
 * @param downloads in the last 90 days, today among them
 * @param week in the last 7
 * @param weekBefore in the 7 before
 */
record Counts(long downloads, long week, long weekBefore) {
    static final Counts NONE = new Counts(0, 0, 0);

    private static final double DAMPING = 20;

    /** Returns the number on a logarithmic scale: 1 for 9 downloads, 6 for a million. */
    double popularity() {
        return Math.log10(1.0 + downloads);
    }

    /** Returns by what share downloads grew; 20 are added to both weeks, so that 3 after 1 is next to nothing. 0: they did not. */
    double trend() {
        return Math.max(0, (week + DAMPING) / (weekBefore + DAMPING) - 1);
    }
}
