package synapse.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import synapse.catalog.SearchRow;

/**
 * Fills the tables of a registry that stands still with packages to be searched: rows without archives and without a journal, in
 * seconds what publishing takes minutes for. When it starts it makes its index of them.
 */
final class SearchTables {
    private static final int BATCH = 1_000;
    private static final String DIGEST = "0".repeat(64);
    private static final String PACKAGE =
            "INSERT INTO packages (id, name, canonical_name, description, author, license,"
                    + " homepage, repository, keywords_json, owner_id, latest_version, deprecated_message, created_at, updated_at,"
                    + " last_seq) VALUES (?, ?, ?, ?, ?, ?, '', '', ?, 1, '1.0.0', ?, ?, ?, ?)";
    private static final String VERSION =
            "INSERT INTO package_versions (id, package_id, version, version_key, checksum,"
                    + " tarball_path, tarball_size, dependencies_json, keywords_json, manifest_json, download_count, state,"
                    + " published_by, published_at, published_seq)"
                    + " VALUES (?, ?, '1.0.0', '1.0.0', '" + DIGEST
                    + "', ?, 100, '{}', '[]', '{}', 0, 'published', 1, ?, ?)";
    private static final String ENTRY = "INSERT INTO search_index (package_id, version_id, name, description, keywords,"
            + " author, popularity_score, relevance_score, indexed_at, downloads) VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, ?)";

    private SearchTables() {}

    /** @param data data folder of a registry that was started once, so that it has made its tables; its index is removed */
    static void fill(Path data, List<SearchRow> packages) throws IOException {
        Folder.delete(data.resolve("search"));
        String url = "jdbc:h2:file:" + data.resolve("registry").toAbsolutePath();
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            connection.setAutoCommit(false);
            run(
                    connection,
                    "INSERT INTO users (id, username, username_key, email, email_key, password_hash, roles,"
                            + " is_active, created_at) VALUES (1, 'filler', 'filler', 'f@example.org', 'f@example.org', 'none',"
                            + " 'user', TRUE, CURRENT_TIMESTAMP)");
            for (int at = 0; at < packages.size(); at += BATCH) {
                add(connection, packages.subList(at, Math.min(packages.size(), at + BATCH)));
                connection.commit();
            }
            run(connection, "UPDATE journal_head SET seq = " + packages.size());
            run(connection, "UPDATE jobs SET begun_at = CURRENT_TIMESTAMP"); // nobody counts downloads now
            connection.commit();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void add(Connection connection, List<SearchRow> batch) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement(PACKAGE);
                PreparedStatement versions = connection.prepareStatement(VERSION);
                PreparedStatement entries = connection.prepareStatement(ENTRY)) {
            for (SearchRow each : batch) {
                long id = each.packageId();
                OffsetDateTime at = at(each.updatedAt());
                String deprecated = each.deprecated() ? "Not kept" : null;
                String keywords = "[\"" + String.join("\",\"", each.keywords()) + "\"]";
                addBatch(
                        rows,
                        id,
                        each.name(),
                        each.canonicalName(),
                        each.description(),
                        each.author(),
                        each.license(),
                        keywords,
                        deprecated,
                        at,
                        at,
                        id);
                addBatch(versions, id, id, "sha256/00/" + DIGEST + "-%016x".formatted(id), at, id);
                addBatch(
                        entries,
                        id,
                        id,
                        each.name(),
                        each.description(),
                        String.join(" ", each.keywords()),
                        each.author(),
                        at,
                        each.downloads());
            }
            rows.executeBatch();
            versions.executeBatch();
            entries.executeBatch();
        }
    }

    private static void addBatch(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
        statement.addBatch();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
