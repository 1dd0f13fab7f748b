package synapse.download;

import java.util.List;
import java.util.stream.Stream;
import synapse.semver.Version;
import synapse.wire.QueryNumber;

/**
 * What part of a package's statistics is wanted.
 *
 * @param days 1 to 366
 * @param limit of versions, 1 to 1,000
 * @param cursor place in the list of versions; empty for the beginning
 */
public record StatsQuery(int days, int limit, String cursor) {
    private static final int MAX_DAYS = 366;
    private static final int MAX_LIMIT = 1000;

    /** @throws synapse.problem.RegistryException if a parameter is wrong */
    static StatsQuery parse(String days, String limit, String cursor) {
        if (cursor != null) VersionCursor.parse(cursor);
        return new StatsQuery(
                (int) QueryNumber.parse("days", days, 1, MAX_DAYS, 90),
                (int) QueryNumber.parse("limit", limit, 1, MAX_LIMIT, 100),
                cursor == null ? "" : cursor);
    }

    /** Returns the versions from the cursor on, highest first: one more than the limit, if there are more. */
    List<VersionTotal> page(List<VersionTotal> all) {
        record Numbered(Version number, VersionTotal row) {}
        Stream<Numbered> numbered = all.stream().map(row -> new Numbered(row.number(), row));
        if (!cursor.isEmpty()) {
            Version last = VersionCursor.parse(cursor);
            numbered = numbered.filter(one -> one.number().compareTo(last) < 0);
        }
        return numbered.sorted((a, b) -> b.number().compareTo(a.number()))
                .limit(limit + 1L)
                .map(Numbered::row)
                .toList();
    }
}
