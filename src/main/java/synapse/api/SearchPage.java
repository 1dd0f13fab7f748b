package synapse.api;

import java.util.List;
import java.util.Map;

/**
 * A page of what was found.
 *
 * @param query as it was asked, without blanks around it
 * @param readAs how the query was read; absent if as it was written
 * @param notes sentences for people on what was left out of the query or added to it
 * @param total number of all packages that match
 * @param next cursor of the following page, absent on the last
 */
public record SearchPage(
        String query, String readAs, List<String> notes, long total, List<Row> results, Facets facets, String next) {

    /**
     * One package.
     *
     * @param downloads of the last 90 days
     * @param highlights by field, where something is marked: the text in parts
     * @param parts what the score is made of; absent unless asked for
     */
    public record Row(
            String name,
            String version,
            String description,
            String author,
            String license,
            List<String> keywords,
            double score,
            long downloads,
            String updatedAt,
            boolean deprecated,
            Map<String, List<Part>> highlights,
            Score parts) {}

    /**
     * A part of a text, as it is: no markup.
     *
     * @param marked whether the query asked for it
     */
    public record Part(String text, boolean marked) {}

    /** The parts of a score, each from 0 to 1, before they are weighed. */
    public record Score(double name, double description, double keyword, double popularity, double recency) {}

    /** What the packages that match have in common, most frequent first. */
    public record Facets(List<Facet> keywords, List<Facet> licenses) {}

    /** A keyword or licence, with the number of packages that match and have it. */
    public record Facet(String value, long count) {}
}
