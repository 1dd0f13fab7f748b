package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import synapse.api.ChangeView;
import synapse.wire.CanonicalJson;
import synapse.wire.Json;

/** What the journal promises while many write at once; one registry, stopped by the last test to look at its tables. */
@TestMethodOrder(OrderAnnotation.class)
class JournalIT {
    private static final int WRITERS = 16;
    private static final int READERS = 3;
    private static final int VERSIONS_OF_EACH = 100;

    private static OwnRegistry registry;
    private static RegistryClient user;

    @BeforeAll
    static void start() {
        registry = new OwnRegistry();
        user = registry.process().start().client().registered("writer");
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    @Test
    @Order(1)
    void no_reader_sees_an_entry_before_the_one_before_it() throws Exception {
        List<ChangesReader> readers = Stream.generate(
                        () -> new ChangesReader(registry.process().client()))
                .limit(READERS)
                .toList();
        List<CompletableFuture<ChangesReader>> following = readers.stream()
                .map(reader -> CompletableFuture.supplyAsync(reader::follow, task -> new Thread(task).start()))
                .toList();

        List<JournalWriter> writers = Parallel.run(
                WRITERS, number -> new JournalWriter(session(), number).writeFor(TimeUnit.SECONDS.toNanos(4)));
        readers.forEach(ChangesReader::stop);
        following.forEach(CompletableFuture::join);

        int published = writers.stream().mapToInt(JournalWriter::published).sum();
        assertThat(writers).flatMap(JournalWriter::refusals).isEmpty();
        assertThat(readers).flatMap(ChangesReader::faults).isEmpty();
        for (ChangesReader reader : readers) {
            assertThat(reader.entries()).isEqualTo(readers.get(0).entries()).hasSize((int) reader.head());
            assertThat(reader.entries())
                    .filteredOn(entry -> "version.published".equals(entry.type()))
                    .hasSize(published);
        }
        System.out.printf(
                "%d versions by %d writers, head %d%n",
                published, WRITERS, readers.get(0).head());
    }

    private static RegistryClient session() {
        return registry.process().client().loggedIn("writer", RegistryClient.PASSWORD);
    }

    @Test
    @Order(2)
    void two_writers_to_one_package_lose_nothing() throws Exception {
        List<List<Integer>> statuses = Parallel.run(
                2,
                writer -> IntStream.range(0, VERSIONS_OF_EACH)
                        .map(turn -> 2 * turn + writer)
                        .mapToObj(number ->
                                aPackage("contended").version("1.0." + number).with("description", "Number " + number))
                        .map(wanted -> user.publish(wanted).status())
                        .toList());

        assertThat(statuses)
                .allSatisfy(all -> assertThat(all).hasSize(VERSIONS_OF_EACH).containsOnly(201));
        var document = user.get("/packages/contended").json();
        assertThat(document.path("versions")).hasSize(2 * VERSIONS_OF_EACH);
        assertThat(document.path("latest").asText()).isEqualTo("1.0." + (2 * VERSIONS_OF_EACH - 1));
        assertThat(document.path("description").asText()).isEqualTo("Number " + (2 * VERSIONS_OF_EACH - 1));
    }

    @Test
    @Order(3)
    void the_documents_are_what_the_payloads_tell() throws Exception {
        for (RebuiltPackage expected : RebuiltState.of(entries()).packages()) {
            String path = "/packages/" + expected.name();
            assertThat(read(path, synapse.api.PackageView.class)).isEqualTo(expected.toView());
            assertThat(read(path + "/versions", synapse.api.VersionsView.class)).isEqualTo(expected.toVersionsView());
            assertThat(read("/index/" + expected.name(), synapse.api.IndexView.class))
                    .isEqualTo(expected.toIndexView());
            for (RebuiltVersion version : expected.versions()) {
                assertThat(read(path + "/" + version.text(), synapse.api.VersionView.class))
                        .isEqualTo(version.toView(expected.lastSeq()));
            }
        }
    }

    private static List<ChangeView> entries() {
        ChangesReader reader = new ChangesReader(user);
        reader.stop();
        return reader.follow().entries();
    }

    private static <T> T read(String path, Class<T> type) throws JsonProcessingException {
        return Json.mapper().readValue(user.get(path).text(), type);
    }

    @Test
    @Order(4)
    void the_tables_are_what_the_payloads_tell() throws Exception {
        List<RebuiltPackage> packages =
                new ArrayList<>(RebuiltState.of(entries()).packages());
        List<RebuiltVersion> versions =
                packages.stream().flatMap(one -> one.versions().stream()).toList();

        registry.process().stop();

        try (Connection database = registry.openDatabase()) {
            assertSame(database, RebuiltRows.PACKAGES, packages.stream().map(RebuiltRows::ofPackage));
            assertSame(database, RebuiltRows.OWNERS, packages.stream().map(RebuiltRows::ofOwner));
            assertSame(database, RebuiltRows.SEARCH, packages.stream().map(RebuiltRows::ofSearchEntry));
            assertSame(database, RebuiltRows.VERSIONS, versions.stream().map(RebuiltRows::ofVersion));
            assertSame(database, RebuiltRows.DEPENDENCIES, versions.stream().flatMap(RebuiltRows::ofDependencies));
            assertThat(Rows.of(database, RebuiltRows.MANIFESTS))
                    .map(json -> CanonicalJson.of(Json.mapper().readTree(json)))
                    .containsExactlyInAnyOrderElementsOf(
                            versions.stream().map(RebuiltRows::ofManifest).toList());
        }
    }

    private static void assertSame(Connection database, String query, Stream<String> expected) throws SQLException {
        assertThat(Rows.of(database, query)).containsExactlyInAnyOrderElementsOf(expected.toList());
    }
}
