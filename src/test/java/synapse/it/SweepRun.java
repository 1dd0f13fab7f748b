package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import synapse.load.AcknowledgementFile;
import synapse.load.GeneratedPackages;
import synapse.load.LoadRun;
import synapse.load.PatientClient;
import synapse.load.SourcePackage;
import synapse.load.Verifier;

/** Publishes while the sweeper goes round without a pause, and takes for abandoned whatever is not referred to yet. */
record SweepRun(FaultyRegistry registry) {
    private static final int CLIENTS = 8;
    private static final int VERSIONS_OF_ONE = 15;
    private static final String GRACE = "registry.blob.grace";

    /** Publishes about so many versions; all must be there in the end. Returns how often the sweeper went round. */
    int publishing(int count, Path acknowledged) throws IOException, InterruptedException {
        PatientClient client = new PatientClient(registry.process().uri(), Duration.ofMinutes(2));
        List<SourcePackage> packages = GeneratedPackages.of(count, Math.max(2, count / VERSIONS_OF_ONE), "swept");
        int before = registry.faults().sweeps();
        registry.faults().set(GRACE, "PT0S");
        registry.faults().sweepInALoop(true);
        try (AcknowledgementFile file = AcknowledgementFile.open(acknowledged)) {
            while (registry.faults().sweeps() == before) Pause.millis(100); // its timer calls it every 10 s
            LoadRun run = LoadRun.begin(client, "swept", RegistryClient.PASSWORD, file);
            run.publish(packages.stream(), CLIENTS);
            assertThat(run.report().skipped()).isEmpty();
            assertThat(run.report().failed()).isZero();
        } finally {
            registry.faults().sweepInALoop(false);
        }
        assertThat(new Verifier(client)
                        .verify(AcknowledgementFile.read(acknowledged), CLIENTS)
                        .differences())
                .isEmpty();
        return registry.faults().sweeps() - before;
    }
}
