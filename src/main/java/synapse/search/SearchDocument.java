package synapse.search;

import java.time.Instant;
import java.util.List;

/**
 * One package as the index holds it, described by its latest version. No text is null; one that is missing is empty.
 *
 * @param canonicalName the key by which names are unique
 * @param owners user names
 * @param license SPDX expression
 * @param dependencies names of the packages that the latest version needs
 * @param downloads those of the last 90 days
 */
public record SearchDocument(
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
    public SearchDocument {
        keywords = List.copyOf(keywords);
        owners = List.copyOf(owners);
        dependencies = List.copyOf(dependencies);
    }
}
