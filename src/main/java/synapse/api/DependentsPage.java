package synapse.api;

import java.util.List;

/**
 * A page of those who depend on a package, by name; {@code next} is the cursor of the following page, absent on the last.
 *
 * @param name of the package that they depend on
 */
public record DependentsPage(String name, List<Row> dependents, String next) {

    /**
     * One dependency of the latest version of a package.
     *
     * @param version the latest one
     * @param kind {@code run} or {@code dev}
     */
    public record Row(String name, String version, String kind, String range) {}
}
