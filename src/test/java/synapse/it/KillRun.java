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
import synapse.load.AcknowledgementFile;
import synapse.load.GeneratedPackages;
import synapse.load.LoadRun;
import synapse.load.PatientClient;
import synapse.load.SourcePackage;
import synapse.load.Verification;
import synapse.load.Verifier;

/** Eight clients that publish while the registry is killed and started again. */
final class KillRun {
    private static final int CLIENTS = 8;
    private static final int PACKAGES = 12;

    private final long seed = Long.getLong("registry.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<SourcePackage> packages = GeneratedPackages.of(seed, PACKAGES);
    private final int versions =
            packages.stream().mapToInt(one -> one.versions().size()).sum();
    private final RegistryProcess registry;

    KillRun(RegistryProcess registry) {
        this.registry = registry;
    }

    /** Ends the process. */
    @FunctionalInterface
    interface Kill {
        void run();
    }

    /** Kills after each of about so many shares of the versions, and compares what is there with what was acknowledged. */
    void killing(Path acknowledged, Kill... kills) throws IOException, InterruptedException {
        PatientClient client = new PatientClient(registry.uri(), Duration.ofSeconds(90));
        try (AcknowledgementFile file = AcknowledgementFile.open(acknowledged)) {
            LoadRun run = LoadRun.begin(client, "killer", RegistryClient.PASSWORD, file);
            CompletableFuture<Void> load = CompletableFuture.runAsync(() -> publish(run));
            for (int i = 0; i < kills.length; i++) {
                killWhen(file, (i + 0.2 + 0.5 * random.nextDouble()) / kills.length, load, kills[i]);
            }
            load.join();

            assertThat(run.report().skipped()).isEmpty();
            assertThat(run.report().failed()).isZero();
            assertThat(file.count()).isEqualTo(versions);
        }
        Verification verification = new Verifier(client).verify(AcknowledgementFile.read(acknowledged), CLIENTS);
        assertThat(verification.differences()).as("seed " + seed).isEmpty();
    }

    private void publish(LoadRun run) {
        try {
            run.publish(packages.stream(), CLIENTS);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills at a moment after that share of the versions; what the spool held then is gone after the start. */
    private void killWhen(AcknowledgementFile file, double share, CompletableFuture<Void> load, Kill kill)
            throws IOException {
        while (file.count() < share * versions && !load.isDone()) Pause.millis(2);
        Pause.millis(random.nextInt(100));
        assertThat(load).isNotDone();
        kill.run();
        List<Path> leftBehind = spooled();
        System.out.printf(
                "seed %d: killed after %d of %d versions, %d uploads in the spool%n",
                seed, file.count(), versions, leftBehind.size());

        registry.start();

        assertThat(leftBehind).allSatisfy(left -> assertThat(left).doesNotExist());
    }

    private List<Path> spooled() throws IOException {
        try (Stream<Path> paths = Files.list(registry.data().resolve("spool"))) {
            return paths.toList();
        }
    }
}
