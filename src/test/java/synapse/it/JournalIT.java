package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import synapse.api.ChangeView;
import synapse.wire.Json;

/** What the journal promises while many write at once; one registry, stopped by the last test to look at its tables. */
@TestMethodOrder(OrderAnnotation.class)
class JournalIT {
    private static final int WRITERS = 8;
    private static final int STEWARDS = 6;
    private static final int TURNS_OF_EACH = 12;
    private static final int READERS = 3;
    private static final int VERSIONS_OF_EACH = 100;

    private static final List<String> TYPES = List.of(
            "package.created",
            "version.published",
            "version.yanked",
            "version.unyanked",
            "version.deprecated",
            "version.undeprecated",
            "version.deleted",
            "package.deprecated",
            "package.undeprecated",
            "package.transferred",
            "owner.added",
            "owner.removed");
    private static final List<String> OTHERS = List.of("second", "third", "a-fourth");
    private static final long SEED = Long.getLong("registry.test.seed", System.nanoTime());

    private static OwnRegistry registry;
    private static RegistryClient user;

    @BeforeAll
    static void start() {
        registry = new OwnRegistry();
        registry.process().with("REGISTRY_ADMIN_USER", "root").with("REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD);
        user = registry.process().start().client().registered("writer");
        for (String other : OTHERS) registry.process().client().registered(other);
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

        CompletableFuture<List<JournalSteward>> changing = CompletableFuture.supplyAsync(JournalIT::changeAll);
        List<JournalWriter> writers = Parallel.run(
                WRITERS, number -> new JournalWriter(session("writer"), number).writeUntil(changing::isDone));
        List<JournalSteward> stewards = changing.join();
        readers.forEach(ChangesReader::stop);
        following.forEach(CompletableFuture::join);

        int published = writers.stream().mapToInt(JournalWriter::published).sum()
                + stewards.stream().mapToInt(JournalSteward::published).sum();
        assertThat(writers).flatMap(JournalWriter::refusals).isEmpty();
        assertThat(stewards)
                .flatMap(JournalSteward::refusals)
                .as("seed " + SEED)
                .isEmpty();
        assertThat(readers).flatMap(ChangesReader::faults).isEmpty();
        for (ChangesReader reader : readers) {
            assertThat(reader.entries()).isEqualTo(readers.get(0).entries()).hasSize((int) reader.head());
            assertThat(reader.entries())
                    .filteredOn(entry -> "version.published".equals(entry.type()))
                    .hasSize(published);
        }
        Map<String, Long> types = readers.get(0).entries().stream()
                .collect(Collectors.groupingBy(ChangeView::type, TreeMap::new, Collectors.counting()));
        assertThat(types).as("seed " + SEED).containsOnlyKeys(TYPES);
        System.out.printf("seed %d, head %d: %s%n", SEED, readers.get(0).head(), types);
    }

    private static List<JournalSteward> changeAll() {
        try {
            return Parallel.run(
                    STEWARDS,
                    number -> new JournalSteward(
                                    session("writer"),
                                    OTHERS.stream().map(JournalIT::session).toList(),
                                    session("root"),
                                    SEED,
                                    number)
                            .change(TURNS_OF_EACH));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RegistryClient session(String name) {
        return registry.process().client().loggedIn(name, RegistryClient.PASSWORD);
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
            for (RebuiltVersion version : expected.allVersions()) {
                int status = version.isDeleted() ? 410 : 200;
                assertThat(user.get(path + "/" + version.text()).status()).isEqualTo(status);
                assertThat(user.head(path + "/" + version.text() + "/tarball").status())
                        .isEqualTo(status);
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
        registry.process().stop();

        try (Connection database = registry.openDatabase()) {
            RebuiltTables.assertEqual(database, packages);
            RebuiltTables.assertStored(database, registry.storedKeys());
        }
    }
}
