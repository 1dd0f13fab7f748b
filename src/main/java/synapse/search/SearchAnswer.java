package synapse.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param total number of all packages that match, on whatever page
 * @param keywords the most frequent keywords among all that match, with the number of packages, most frequent first
 * @param licenses likewise
 * @param readAs how the query was read; null: as it was written
 * @param notes sentences for people on what was left out of the query, or added to it
 * @param next where the next page begins; null: there is none
 */
public record SearchAnswer(
        long total,
        List<SearchHit> hits,
        Map<String, Long> keywords,
        Map<String, Long> licenses,
        String readAs,
        List<String> notes,
        SearchCursor next) {}
