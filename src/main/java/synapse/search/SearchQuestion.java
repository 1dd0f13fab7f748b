package synapse.search;

/**
 * What is asked. All that is given must hold.
 *
 * @param query in the language of docs/search.md; null or blank: every package
 * @param author words that stand in the author's name; null: any
 * @param keyword a keyword; null: any
 * @param after where the page before ended; null: the first page
 * @param limit most hits to be returned, from 0 (totals only) to {@link #MAX_LIMIT}
 * @param explain whether hits carry the parts of their score
 */
public record SearchQuestion(
        String query, String author, String keyword, Sort sort, SearchCursor after, int limit, boolean explain) {
    /** Most hits on one page. */
    public static final int MAX_LIMIT = 100;

    /** @throws IllegalArgumentException if the limit is out of bounds */
    public SearchQuestion {
        if (limit < 0 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit " + limit + " is not within 0 to " + MAX_LIMIT);
        }
    }
}
