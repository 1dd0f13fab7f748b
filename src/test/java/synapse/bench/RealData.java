package synapse.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import synapse.load.AcknowledgementFile;
import synapse.load.GeneratedPackages;
import synapse.load.LoadRun;
import synapse.load.PackageFile;
import synapse.load.PatientClient;
import synapse.load.SourcePackage;

/**
 * What fills the registry before anything is measured, so that its tables are not empty.
 *
 * @param file of packages; without it they are generated
 */
record RealData(Optional<Path> file, int packages) {
    private static final long SEED = 42;
    private static final int CLIENTS = 8;
    private static final String PASSWORD = "fills the registry first";

    static RealData of(BenchOptions options) {
        return new RealData(options.file(), options.packages());
    }

    /** @throws IOException if the registry fails, or answers a publish with what nobody should get */
    void load(Server registry, Path folder, Results results) throws IOException, InterruptedException {
        PatientClient client = new PatientClient(registry.uri("/"), Duration.ofSeconds(60));
        try (AcknowledgementFile acknowledgements = AcknowledgementFile.open(folder.resolve("acknowledged.tsv"))) {
            LoadRun run = LoadRun.begin(client, "loader", PASSWORD, acknowledgements);
            long began = System.nanoTime();
            run.publish(open(), CLIENTS);
            double seconds = (System.nanoTime() - began) / 1e9;
            if (run.report().failed() > 0) throw new IOException(run.report().failed() + " publishes failed");
            int versions = run.report().acknowledged();
            results.add(Measurement.of(
                    "loading, " + CLIENTS + " clients", registry.name(), Unit.PER_SECOND, versions / seconds));
        }
    }

    private Stream<SourcePackage> open() {
        return file.map(path -> new PackageFile(path).sample(packages, SEED))
                .orElseGet(() -> GeneratedPackages.of(SEED, packages).stream());
    }

    String describe() {
        return packages + file.map(path -> " packages of " + path.getFileName()).orElse(" generated packages");
    }
}
