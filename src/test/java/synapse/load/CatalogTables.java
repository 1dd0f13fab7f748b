package synapse.load;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import synapse.archive.Digest;
import synapse.manifest.PackageName;
import synapse.problem.RegistryException;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;
import synapse.wire.Json;

/**
 * Fills the tables of a registry that stands still with packages, in minutes what publishing takes an hour for: rows
 * without archives and without a journal, good for nothing but to measure how they are read.
 */
public final class CatalogTables implements AutoCloseable {
    private static final int BATCH = 1_000;
    private static final long OWNER = 1;
    private static final OffsetDateTime AT = OffsetDateTime.parse("2020-01-02T03:04:05Z");

    private final Connection connection;
    private final PreparedStatement packages;
    private final PreparedStatement versions;
    private final Set<String> names = new HashSet<>();
    private long packageId;
    private long seq;

    /** Begins; the tables are there and empty. */
    public CatalogTables(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        packages = connection.prepareStatement("INSERT INTO packages (id, name, canonical_name, description, author,"
                + " license, homepage, repository, keywords_json, owner_id, created_at, updated_at, last_seq)"
                + " VALUES (?, ?, ?, '', '', '', '', '', '[]', " + OWNER + ", ?, ?, ?)");
        versions = connection.prepareStatement("INSERT INTO package_versions (id, package_id, version, version_key,"
                + " checksum, tarball_path, tarball_size, dependencies_json, keywords_json, manifest_json, download_count,"
                + " state, published_by, published_at, published_seq)"
                + " VALUES (?, ?, ?, ?, ?, ?, 100, ?, '[]', '{}', 0, ?, " + OWNER + ", ?, ?)");
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO users (id, username, username_key, email, email_key, password_hash,"
                    + " roles, is_active, created_at) VALUES (" + OWNER + ", 'filler', 'filler', 'f@example.org',"
                    + " 'f@example.org', 'none', 'user', TRUE, CURRENT_TIMESTAMP)");
        }
    }

    /** Adds packages; what the registry would refuse is left out. */
    public void add(Stream<SourcePackage> all) throws SQLException {
        for (SourcePackage each : (Iterable<SourcePackage>) all::iterator) add(each);
    }

    private void add(SourcePackage source) throws SQLException {
        PackageName name = PackageName.find(source.name()).orElse(null);
        if (name == null || !names.add(name.canonical())) return;
        packageId++;
        long first = seq + 1;
        for (SourcePackage.SourceVersion version : source.versions()) {
            if (isGood(version)) add(name, version);
        }
        if (seq < first) return;
        packages.setLong(1, packageId);
        packages.setString(2, name.text());
        packages.setString(3, name.canonical());
        packages.setObject(4, AT);
        packages.setObject(5, AT);
        packages.setLong(6, seq);
        packages.addBatch();
        if (packageId % BATCH == 0) flush();
    }

    private void add(PackageName name, SourcePackage.SourceVersion source) throws SQLException {
        Version version = Version.parse(source.version());
        var sha256 = Digest.sha256();
        sha256.update((name + " " + version).getBytes(StandardCharsets.UTF_8));
        String digest = Digest.of(sha256).hex();
        versions.setLong(1, ++seq);
        versions.setLong(2, packageId);
        versions.setString(3, version.text());
        versions.setString(4, version.key());
        versions.setString(5, digest);
        versions.setString(6, "sha256/" + digest.substring(0, 2) + "/" + digest + "-" + seq);
        versions.setString(7, Json.text(source.dependencies()));
        versions.setString(8, source.yanked() ? "yanked" : "published");
        versions.setObject(9, AT);
        versions.setLong(10, seq);
        versions.addBatch();
    }

    private static boolean isGood(SourcePackage.SourceVersion source) {
        try {
            for (Map.Entry<String, String> need : source.dependencies().entrySet()) {
                PackageName.of(need.getKey());
                VersionConstraint.parse(need.getValue());
            }
            return Version.isValid(source.version());
        } catch (RegistryException e) {
            return false;
        }
    }

    private void flush() throws SQLException {
        packages.executeBatch();
        versions.executeBatch();
        connection.commit();
    }

    /** Returns how many versions were added. */
    public long count() {
        return seq;
    }

    /** Writes the rest, and the numbers from which the registry goes on. */
    @Override
    public void close() throws SQLException {
        flush();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE journal_head SET seq = " + seq);
            for (String table : new String[] {"users", "packages", "package_versions"}) {
                long next = Math.max(packageId, seq) + 1_000;
                statement.executeUpdate("ALTER SEQUENCE " + table + "_seq RESTART WITH " + next);
            }
        }
        connection.commit();
        connection.close();
    }
}
