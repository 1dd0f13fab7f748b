package synapse.api;

import java.util.List;

/** The packages whose downloads grow most, most first. */
public record TrendingPage(List<Row> packages) {
    /** Most packages that are listed. */
    public static final int MOST = 50;

    /**
     * One package.
     *
     * @param downloads of the last 7 days, today among them
     * @param downloadsBefore of the 7 days before
     * @param growth share by which they grew, damped for small numbers; 1 is twice as many
     */
    public record Row(
            String name, String version, String description, long downloads, long downloadsBefore, double growth) {}
}
