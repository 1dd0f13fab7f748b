package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import synapse.wire.CanonicalJson;
import synapse.wire.Json;

/** The tables of a stopped registry, compared with what the journal tells. */
final class RebuiltTables {
    private RebuiltTables() {}

    static void assertEqual(Connection database, Collection<RebuiltPackage> packages) throws SQLException {
        List<RebuiltVersion> versions =
                packages.stream().flatMap(one -> one.allVersions().stream()).toList();
        Stream<RebuiltVersion> kept = versions.stream().filter(one -> !one.isDeleted());
        assertSame(database, RebuiltRows.PACKAGES, packages.stream().map(RebuiltRows::ofPackage));
        assertSame(database, RebuiltRows.OWNERS, packages.stream().flatMap(RebuiltRows::ofOwners));
        assertSame(database, RebuiltRows.SEARCH, packages.stream().map(RebuiltRows::ofSearchEntry));
        assertSame(database, RebuiltRows.VERSIONS, versions.stream().map(RebuiltRows::ofVersion));
        assertSame(database, RebuiltRows.DEPENDENCIES, kept.flatMap(RebuiltRows::ofDependencies));
        assertThat(Rows.of(database, RebuiltRows.MANIFESTS))
                .map(json -> CanonicalJson.of(Json.mapper().readTree(json)))
                .containsExactlyInAnyOrderElementsOf(
                        versions.stream().map(RebuiltRows::ofManifest).toList());
    }

    private static void assertSame(Connection database, String query, Stream<String> expected) throws SQLException {
        assertThat(Rows.of(database, query)).containsExactlyInAnyOrderElementsOf(expected.toList());
    }

    /** Bytes are there of what is not deleted; those of the rest are gone, or the sweeper knows of them. */
    static void assertStored(Connection database, List<String> files) throws SQLException {
        List<String> pending = Rows.of(database, "SELECT storage_key FROM pending_blobs WHERE doomed");
        List<String> kept = Rows.of(database, "SELECT tarball_path FROM package_versions WHERE state <> 'deleted'");
        List<String> deleted = Rows.of(database, "SELECT tarball_path FROM package_versions WHERE state = 'deleted'");
        assertThat(files).containsAll(kept);
        assertThat(deleted).isNotEmpty().containsAll(pending);
        assertThat(Stream.concat(kept.stream(), pending.stream())).containsAll(files);
        assertThat(Rows.of(database, "SELECT readme FROM package_versions WHERE state = 'deleted'"))
                .containsOnly("null");
    }
}
