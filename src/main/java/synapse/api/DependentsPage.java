package synapse.api;

import java.util.List;

/**
 * A page of those who depend on a package, by name; {@code next} is the cursor of the following page, absent on the last.
 *
 * @param name of the package that they depend on
 */
public record DependentsPage(String name, List<Row> dependents, Counts counts, String next) {

    /**
     * How many packages need it at run time, by their latest versions; up to a minute old.
     *
     * @param transitive those, those who need them, and so on
     * @param complete false: there are more, and nobody went on counting
     */
    public record Counts(long direct, long transitive, boolean complete) {}

    /**
     * One dependency of the latest version of a package.
     *
     * @param version the latest one
     * @param kind {@code run} or {@code dev}
     */
    public record Row(String name, String version, String kind, String range) {}
}
