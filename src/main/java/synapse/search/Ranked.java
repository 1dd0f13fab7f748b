package synapse.search;

/**
 * A package at its place.
 *
 * @param candidate with its first estimate
 * @param tier 0: the name that was asked for, 1: ranked by its parts, 2: by the first estimate
 */
record Ranked(
        Candidate candidate, int tier, double score, ScoreParts parts, Card card, long downloads, long updatedMillis) {
    SearchCursor cursor() {
        double value = tier == 2 ? candidate.score() : score;
        return new SearchCursor(tier, value, "", candidate.packageId());
    }

    boolean isBehind(SearchCursor cursor) {
        if (tier != cursor.tier()) return tier > cursor.tier();
        double value = tier == 2 ? candidate.score() : score;
        return value != cursor.value() ? value < cursor.value() : candidate.packageId() > cursor.packageId();
    }
}
