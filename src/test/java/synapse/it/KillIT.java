package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.load.AcknowledgementFile;
import synapse.load.GeneratedPackages;
import synapse.load.LoadRun;
import synapse.load.PatientClient;
import synapse.load.SourcePackage;
import synapse.load.Verification;
import synapse.load.Verifier;

/** The registry is killed twice while eight clients publish; the seed that is printed gives the same moments again. */
class KillIT {
    private static final int CLIENTS = 8;
    private static final int PACKAGES = 25;

    private final long seed = Long.getLong("registry.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<SourcePackage> packages = GeneratedPackages.of(seed, PACKAGES);
    private final int versions =
            packages.stream().mapToInt(one -> one.versions().size()).sum();
    private OwnRegistry registry;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        registry = new OwnRegistry().reusingSpaceAtOnce();
        registry.process().start();
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_else_stays() throws Exception {
        Path acknowledged = folder.resolve("acknowledged.tsv");
        PatientClient client = new PatientClient(registry.process().uri(), Duration.ofSeconds(90));
        try (AcknowledgementFile file = AcknowledgementFile.open(acknowledged)) {
            LoadRun run = LoadRun.begin(client, "killer", RegistryClient.PASSWORD, file);
            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> publish(run));
            killWhen(file, 0.1 + 0.3 * random.nextDouble(), load);
            killWhen(file, 0.5 + 0.3 * random.nextDouble(), load);
            load.join();

            assertThat(run.report().skipped()).isEmpty();
            assertThat(run.report().failed()).isZero();
            assertThat(file.count()).isEqualTo(versions);
        }
        Verification verification = new Verifier(client).verify(AcknowledgementFile.read(acknowledged), CLIENTS);
        assertThat(verification.differences()).as("seed " + seed).isEmpty();
        assertThat(files("spool")).isEmpty();
        registry.process().stop();
        assertThatBlobsAndRowsAgree();
    }

    private void publish(LoadRun run) {
        try {
            run.publish(packages.stream(), CLIENTS);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills at a random moment after that share of the versions; what the spool held then is gone after the start. */
    private void killWhen(AcknowledgementFile file, double share, CompletableFuture<Void> load) throws IOException {
        while (file.count() < share * versions && !load.isDone()) Pause.millis(2);
        Pause.millis(random.nextInt(100));
        assertThat(load).isNotDone();
        registry.process().kill();
        List<Path> leftBehind = files("spool");
        System.out.printf(
                "seed %d: killed after %d of %d versions, %d uploads in the spool%n",
                seed, file.count(), versions, leftBehind.size());

        registry.process().start();

        assertThat(leftBehind).allSatisfy(left -> assertThat(left).doesNotExist());
    }

    private List<Path> files(String below) throws IOException {
        try (Stream<Path> paths = Files.walk(registry.process().data().resolve(below))) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    private void assertThatBlobsAndRowsAgree() throws Exception {
        List<String> blobs = registry.storedKeys();
        try (var connection = registry.openDatabase()) {
            List<String> referenced = Rows.of(connection, "SELECT tarball_path FROM package_versions");
            List<String> pending = Rows.of(connection, "SELECT storage_key FROM pending_blobs");
            assertThat(referenced).hasSize(versions);
            assertThat(blobs).containsAll(referenced);
            assertThat(Stream.concat(referenced.stream(), pending.stream())).containsAll(blobs);
            System.out.printf("%d blobs, %d versions, %d pending%n", blobs.size(), referenced.size(), pending.size());
        }
    }
}
