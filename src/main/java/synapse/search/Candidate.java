package synapse.search;

/**
 * A package that matches, before the ranking looks closer.
 *
 * @param document number of the document in the reader
 * @param score first estimate
 */
record Candidate(int document, long packageId, double score) {
    /** Tells whether it comes before the other: the better one, then the older one. */
    boolean isBefore(Candidate other) {
        return score != other.score ? score > other.score : packageId < other.packageId;
    }
}
