package synapse.catalog;

import java.time.Instant;
import java.util.List;

/**
 * What search knows of a package with a latest version. No text is null; one that is missing is empty.
 *
 * @param canonicalName the key by which names are unique
 * @param version the latest one
 * @param dependencies names of what the latest version needs at run time
 * @param owners usernames, in alphabetical order
 * @param deprecated whether the package is, or its latest version
 * @param downloads of the last 90 days, as of the last count
 */
public record SearchRow(
        long packageId,
        String name,
        String canonicalName,
        String version,
        String description,
        List<String> keywords,
        String author,
        List<String> owners,
        String license,
        List<String> dependencies,
        boolean deprecated,
        boolean hasReadme,
        Instant createdAt,
        Instant updatedAt,
        long downloads) {
    public SearchRow {
        keywords = List.copyOf(keywords);
        owners = List.copyOf(owners);
        dependencies = List.copyOf(dependencies);
    }
}
