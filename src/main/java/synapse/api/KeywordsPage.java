package synapse.api;

import java.util.List;

/**
 * A page of the keywords that packages have; {@code next} is the cursor of the following page, absent on the last.
 *
 * @param total number of all keywords
 */
public record KeywordsPage(long total, List<Row> keywords, String next) {

    /** A keyword in lower case, with the number of packages. */
    public record Row(String keyword, long packages) {}
}
