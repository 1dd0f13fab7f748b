package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks after the search index of a registry of a test's own: compares it with the table, and damages it. */
final class IndexSteward {
    private static final String TABLE = """
            SELECT p.name, v.version, p.author, CASE WHEN p.deprecated_message IS NULL THEN 'false' ELSE 'true' END
            FROM search_index s JOIN packages p ON p.id = s.package_id JOIN package_versions v ON v.id = s.version_id""";

    private final OwnRegistry registry;

    IndexSteward(OwnRegistry registry) {
        this.registry = registry;
    }

    /** Returns what should be found; only while the registry is stopped. */
    List<String> table() throws SQLException {
        try (Connection database = registry.openDatabase()) {
            return Rows.of(database, TABLE);
        }
    }

    /** Returns everything that is found. */
    List<String> found() {
        List<String> found = new ArrayList<>();
        String path = "/search?sort=name&limit=100";
        while (!path.isEmpty()) {
            JsonNode page = registry.process().client().get(path).json();
            page.path("results").forEach(row -> found.add(row(row)));
            path = page.has("next")
                    ? "/search?sort=name&limit=100&cursor="
                            + Found.encoded(page.path("next").asText())
                    : "";
            if (path.isEmpty()) assertThat(page.path("total").asInt()).isEqualTo(found.size());
        }
        return found;
    }

    private static String row(JsonNode row) {
        return String.join(
                "|",
                row.path("name").asText(),
                row.path("version").asText(),
                row.path("author").asText(),
                row.path("deprecated").asText());
    }

    void awaitIndex() {
        for (int i = 0; i < 300 && !isAnsweredByIndex(); i++) Pause.millis(100);
        assertThat(isAnsweredByIndex()).isTrue();
    }

    private boolean isAnsweredByIndex() {
        Answer health = registry.process().client().sendToRoot("GET", "/health/ready", noBody());
        return health.text().contains("\"by\":\"index\"");
    }

    private static java.net.http.HttpRequest.BodyPublisher noBody() {
        return java.net.http.HttpRequest.BodyPublishers.noBody();
    }

    /** Puts something in the way, so that no index can be put in place; before the start. */
    void preventFromBeingKept() throws IOException {
        Files.createDirectories(obstacle().resolve("obstacle"));
    }

    /** Takes it away again, and waits for the index. */
    void letBeKept() throws IOException {
        Files.delete(obstacle().resolve("obstacle"));
        Files.delete(obstacle());
        awaitIndex();
    }

    private Path obstacle() {
        return registry.process().data().resolve("search/node-1/current");
    }

    /** Overwrites the middle of each file of the index; only while the registry is stopped. */
    void damage() throws IOException {
        try (Stream<Path> files = Files.walk(registry.process().data().resolve("search"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!file.getParent().getFileName().toString().startsWith("index-")) continue;
                byte[] bytes = Files.readAllBytes(file);
                for (int i = bytes.length / 3; i < bytes.length; i++) bytes[i] ^= 0x55;
                Files.write(file, bytes);
            }
        }
    }

    /** Returns the folders with indexes. */
    List<Path> indexes() throws IOException {
        try (Stream<Path> inside = Files.list(registry.process().data().resolve("search/node-1"))) {
            return inside.filter(Files::isDirectory).toList();
        }
    }
}
