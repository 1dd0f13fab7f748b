package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The index after a kill, compared with the table; and the counts of downloads, which only the database can be given of
 * long ago. {@code search.kills} says how often the registry is killed; the last time its index is damaged, too.
 */
class SearchIndexIT {
    private static final int CLIENTS = 4;

    private final long seed = Long.getLong("registry.test.seed", System.nanoTime());
    private final int kills = Integer.getInteger("search.kills", TestDatabase.current() == TestDatabase.H2 ? 2 : 1);
    private final Random random = new Random(seed);
    private OwnRegistry registry;
    private IndexSteward index;
    private RegistryClient ada;

    @BeforeEach
    void start() throws IOException {
        registry = new OwnRegistry();
        index = new IndexSteward(registry);
        index.preventFromBeingKept();
        registry.process().with("REGISTRY_SEARCH_COUNT_INTERVAL", "PT1S").start();
        ada = registry.process().client().registered("ada");
        registry.process().client().registered("bob");
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void the_index_is_right_after_each_kill_and_knows_of_downloads() throws Exception {
        for (String name : List.of("rising", "steady", "small", "fallen", "old")) ada.publish(aPackage(name));
        assertThatTheDatabaseAnswers();
        index.letBeKept();
        for (int round = 1; round <= kills; round++) {
            changeUntilKilled(round);
            if (round == 1) download();
            if (round == kills) index.damage();
            List<String> table = index.table();
            registry.process().start();
            index.awaitIndex();

            assertThat(index.found()).as("seed %d, round %d", seed, round).containsExactlyInAnyOrderElementsOf(table);
            assertThat(index.indexes()).hasSize(1);
            if (round == 1) assertThatDownloadsAreKnown();
        }
        assertThat(registry.process().log()).contains("The search index on disk is of no use");
        assertThatDownloadsAreKnown(); // of the index that was built anew, too
    }

    private void assertThatTheDatabaseAnswers() {
        RegistryClient anyone = registry.process().client();
        ada.publish(aPackage("@scope/in-between")
                .version("2.0.0")
                .with("description", "Stands between 100%_ and \\nothing!")
                .with("author", "Ada")
                .keywords("Meanwhile"));
        ada.publish(aPackage("in-vain"));
        ada.put("/packages/in-vain/1.0.0/yank");

        for (String query : List.of(
                "q=in-between",
                "q=BETWEEN+stands",
                "q=meanwhile",
                "q=name:between",
                "author=ada&keyword=meanwhile",
                "q=nothing!&sort=updated&explain=true")) {
            JsonNode page = Found.answer(anyone, query);
            assertThat(Found.names(page)).as(query).contains("@scope/in-between");
            assertThat(page.path("notes").path(0).asText()).startsWith("the search index is being built");
        }
        assertThat(Found.names(anyone, "q=in")).containsExactly("rising", "@scope/in-between");
        assertThat(Found.names(anyone, "q=%25")).hasSize(6);
        assertThat(Found.names(anyone, "q=between+no-such-word")).isEmpty();
        assertThat(anyone.get("/search/suggest?q=st").json().path("suggestions"))
                .hasToString("[\"steady\"]");
        assertThat(anyone.get("/search/suggest?q=s_%25").json().path("suggestions"))
                .isEmpty();
        assertThat(anyone.get("/keywords").json())
                .hasToString("{\"total\":1,\"keywords\":[{\"keyword\":\"meanwhile\",\"packages\":1}]}");
    }

    private void changeUntilKilled(int round) {
        List<CompletableFuture<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Random own = new Random(seed + 100L * round + i);
            clients.add(CompletableFuture.runAsync(() -> change(own, round)));
        }
        Pause.millis(500 + random.nextInt(2500)); // commits come every 3 s
        assertThat(clients).noneMatch(CompletableFuture::isDone);
        registry.process().kill();
        clients.forEach(CompletableFuture::join);
    }

    /** Publishes and changes packages until nobody answers. */
    private void change(Random own, int round) {
        try {
            while (true) {
                String name = "p" + own.nextInt(60);
                switch (own.nextInt(8)) {
                    case 0 -> ada.put("/packages/" + name + "/deprecation", object().put("message", "Old"));
                    case 1 -> ada.delete("/packages/" + name + "/deprecation");
                    case 2 -> ada.put("/packages/" + name + "/" + version(own, round) + "/yank");
                    case 3 -> ada.delete("/packages/" + name + "/" + version(own, round) + "/yank");
                    case 4 -> ada.delete("/packages/" + name + "/" + version(own, round));
                    case 5 -> ada.put("/packages/" + name + "/owners/bob");
                    default ->
                        ada.publish(aPackage(name)
                                .version(version(own, round))
                                .with("author", "Author " + own.nextInt(100)));
                }
            }
        } catch (UncheckedIOException e) {
            // killed
        }
    }

    private static String version(Random own, int round) {
        return round + "." + own.nextInt(5) + ".0";
    }

    private void download() throws SQLException {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        try (Connection database = registry.openDatabase();
                Statement statement = database.createStatement()) {
            Map<String, long[]> counts = Map.of( // this week, the week before, long ago
                    "rising", new long[] {400, 100, 0},
                    "steady", new long[] {1000, 1000, 500},
                    "small", new long[] {3, 1, 0},
                    "fallen", new long[] {10, 900, 0},
                    "old", new long[] {0, 0, 700});
            counts.forEach((name, count) -> {
                insert(statement, name, today.minusDays(2), count[0]);
                insert(statement, name, today.minusDays(9), count[1]);
                insert(statement, name, today.minusDays(60), count[2]);
                insert(statement, name, today.minusDays(100), 5000); // too long ago to count
            });
        }
    }

    private static void insert(Statement statement, String name, LocalDate day, long count) {
        try {
            statement.execute(
                    "INSERT INTO download_days SELECT v.id, DATE '%s', %d FROM package_versions v".formatted(day, count)
                            + " JOIN packages p ON p.id = v.package_id WHERE p.name = '" + name + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertThatDownloadsAreKnown() {
        RegistryClient anyone = registry.process().client();
        for (int i = 0; i < 100 && !downloads(anyone).startsWith("steady 2500"); i++) Pause.millis(100);

        assertThat(downloads(anyone)).startsWith("steady 2500 fallen 910 old 700 rising 500 small 4 ");
        JsonNode trending = anyone.get("/search/trending").json().path("packages");
        assertThat(trending.findValuesAsText("name")).startsWith("rising").doesNotContain("steady", "fallen", "old");
        assertThat(trending.path(0))
                .hasToString("{\"name\":\"rising\",\"version\":\"1.0.0\",\"downloads\":400,"
                        + "\"downloads_before\":100,\"growth\":2.5}");
    }

    private static String downloads(RegistryClient anyone) {
        StringBuilder text = new StringBuilder();
        anyone.get("/search?sort=downloads&limit=100")
                .json()
                .path("results")
                .forEach(row -> text.append(row.path("name").asText())
                        .append(' ')
                        .append(row.path("downloads").asText())
                        .append(' '));
        return text.toString();
    }
}
