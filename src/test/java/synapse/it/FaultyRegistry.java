package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import synapse.faults.Faults;
import synapse.faults.Step;
import synapse.faults.edge.Fault;

/** A registry of a test's own in whose process an agent makes steps of publishes fail; without agent on WildFly. */
final class FaultyRegistry implements AutoCloseable {
    private static final String ADMINISTRATOR = "root";
    private static final String OWNER = "ada";
    private static final Duration CHECK_LIMIT = Duration.ofMinutes(2);

    private final OwnRegistry registry;
    private final Faults faults = new Faults(FreePort.find());
    private RegistryClient owner; // null: not started
    private RegistryClient administrator;

    FaultyRegistry(OwnRegistry registry) {
        this.registry = registry.reusingSpaceAtOnce();
        if (hasAgent()) process().withJavaOptions(faults.javaOptions(process().folder()));
        process()
                .with("REGISTRY_ADMIN_USER", ADMINISTRATOR)
                .with("REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD)
                .with("REGISTRY_BLOB_GRACE", "PT3S")
                .with("REGISTRY_CHECK_EVERY", "PT0S");
    }

    /** Starts the process, and an account that publishes. */
    void start() {
        process().start();
        RegistryClient anyone = process().client();
        anyone.register(OWNER, OWNER + "@example.org", RegistryClient.PASSWORD);
        owner = anyone.loggedIn(OWNER, RegistryClient.PASSWORD);
        administrator = anyone.loggedIn(ADMINISTRATOR, RegistryClient.PASSWORD);
    }

    private static boolean hasAgent() {
        return TestServer.current() == TestServer.RUNNABLE_JAR;
    }

    RegistryProcess process() {
        return registry.process();
    }

    Faults faults() {
        return faults;
    }

    RegistryClient owner() {
        return owner;
    }

    long head() {
        return owner.get("/changes?limit=1").json().path("head").asLong();
    }

    /** Lets the process die in a publish, right behind the commit of its version; at once if there is no agent. */
    void dieAtCommit() {
        if (hasAgent()) {
            faults.fail(Fault.KILL_AFTER, Step.COMMIT_OF_VERSION);
            process().awaitEnd();
        } else {
            process().kill();
        }
    }

    /** Returns the uploads that are on disk. */
    List<Path> spooled() {
        try (Stream<Path> files = Files.list(process().data().resolve("spool"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Checks the storage: only what the sweeper will take may be left. Returns how much that is. */
    int assertThatStorageIsClean(boolean digests) {
        administrator.post("/admin/storage/check", RegistryClient.object().put("digests", digests));
        JsonNode report = administrator.get("/admin/storage/check").json();
        Instant limit = Instant.now().plus(CHECK_LIMIT);
        while (report.path("status").asText().equals("running") && Instant.now().isBefore(limit)) {
            Pause.millis(10);
            report = administrator.get("/admin/storage/check").json();
        }
        assertThat(report.path("status").asText()).as(report.toString()).isEqualTo("done");
        for (String kind : List.of("missing", "corrupt", "unreadable", "orphans")) {
            assertThat(report.path("findings").path(kind).asInt(-1))
                    .as(report.toString())
                    .isZero();
        }
        return report.path("findings").path("pending").asInt(-1);
    }

    /** Waits for the sweeper, reads every archive. */
    void assertThatNothingIsPending() {
        for (int i = 0; i < 60 && assertThatStorageIsClean(false) > 0; i++) Pause.millis(1_000);
        assertThat(assertThatStorageIsClean(true)).as("pending").isZero();
    }

    /** Stops the registry: nothing is there but what versions have. */
    void assertThatRowsAndArchivesAgree() throws SQLException, IOException {
        assertThat(spooled()).isEmpty();
        process().stop();
        try (Connection connection = registry.openDatabase()) {
            assertThat(Rows.of(connection, "SELECT storage_key FROM pending_blobs"))
                    .isEmpty();
            assertThat(registry.storedKeys())
                    .containsExactlyInAnyOrderElementsOf(
                            Rows.of(connection, "SELECT tarball_path FROM package_versions"));
        }
    }

    @Override
    public void close() {
        registry.close();
    }
}
