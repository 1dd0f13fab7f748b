package synapse.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One package that was found.
 *
 * @param downloads those of the last 90 days
 * @param highlights by field ({@code name}, {@code description}, {@code keywords}), where something is marked
 * @param parts what the score is made of; null: not asked for
 */
public record SearchHit(
        long packageId,
        String name,
        String version,
        String description,
        List<String> keywords,
        String author,
        String license,
        double score,
        long downloads,
        Instant updatedAt,
        boolean deprecated,
        Map<String, List<Snippet>> highlights,
        ScoreParts parts) {}
