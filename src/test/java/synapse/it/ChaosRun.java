package synapse.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import synapse.faults.Step;
import synapse.load.Acknowledgement;
import synapse.load.AcknowledgementFile;
import synapse.load.GeneratedPackages;
import synapse.load.LoadRun;
import synapse.load.PatientClient;
import synapse.load.SourcePackage;
import synapse.load.Verifier;

/** The kills of one stack. Each has packages of its own, all of whose versions must be acknowledged in the end. */
final class ChaosRun implements AutoCloseable {
    private static final int CLIENTS = 8;
    private static final int PACKAGES = 16;
    private static final int SAMPLE = 100; // earlier versions that are looked at again after each kill

    private final FaultyRegistry registry;
    private final PatientClient client;
    private final ChaosResults results;
    private final Path place;
    private final long seed;
    private List<Step> steps = List.of();

    ChaosRun(Path place, ChaosStack.Services services, ChaosResults results, long seed) {
        this.place = place;
        this.results = results;
        this.seed = seed;
        registry = new FaultyRegistry(new OwnRegistry(RegistryProcess.in(place), services.settings()));
        client = new PatientClient(registry.process().uri(), Duration.ofMinutes(2));
    }

    /** Kills until there were so many kills, counting those of earlier runs; false as soon as something is wrong. */
    boolean kill(int kills) throws IOException, InterruptedException {
        int done = results.count();
        registry.start();
        steps = registry.faults().steps(() -> publish(packages("trace" + done, 4))).stream()
                .distinct()
                .toList();
        for (int number = done; number < kills; number++) {
            String moment = publishAndKill(number);
            List<String> differences = differences(number);
            results.add(number, moment, acknowledged().size(), differences);
            if (!differences.isEmpty()) return false;
        }
        List<String> differences = differencesInTheEnd();
        results.end(acknowledged().size(), differences);
        return differences.isEmpty();
    }

    private String publishAndKill(int number) {
        Random random = new Random(seed + number);
        CompletableFuture<Void> load = CompletableFuture.runAsync(() -> publish(packages("chaos" + number, PACKAGES)));
        Pause.millis(200 + random.nextInt(800));
        String moment = new ChaosMoment(registry, random).kill(number, steps);
        registry.start();
        load.join();
        return load.isCompletedExceptionally() ? "?" : moment;
    }

    private List<SourcePackage> packages(String word, int count) {
        return GeneratedPackages.of(seed + word.hashCode(), count, word);
    }

    private void publish(List<SourcePackage> packages) {
        publish(packages, place.resolve("acknowledged.tsv"));
    }

    private void publish(List<SourcePackage> packages, Path file) {
        try (AcknowledgementFile acknowledgements = AcknowledgementFile.open(file)) {
            LoadRun run = LoadRun.begin(client, "chaos", RegistryClient.PASSWORD, acknowledgements);
            run.publish(packages.stream(), CLIENTS);
            if (run.report().failed() > 0 || !run.report().skipped().isEmpty()) {
                throw new IllegalStateException("refused: " + run.report().skipped());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Acknowledgement> acknowledged() throws IOException {
        return AcknowledgementFile.read(place.resolve("acknowledged.tsv"));
    }

    private List<String> differences(int number) throws IOException, InterruptedException {
        List<Acknowledgement> all = acknowledged();
        String word = "chaos" + number + "-";
        List<Acknowledgement> fresh =
                all.stream().filter(each -> each.name().contains(word)).toList();
        List<Acknowledgement> some = new ArrayList<>(all);
        Collections.shuffle(some, new Random(number));
        List<Acknowledgement> looked = new ArrayList<>(some.subList(0, Math.min(SAMPLE, some.size())));
        looked.removeAll(fresh);
        looked.addAll(fresh);
        List<String> differences = new ArrayList<>(
                new Verifier(client).verify(looked, all, CLIENTS).differences());
        if (!again(packages("chaos" + number, PACKAGES), fresh)) differences.add("a retry was answered differently");
        differences.addAll(storage(() -> registry.assertThatStorageIsClean(false)));
        return differences;
    }

    /** Publishes the same once more; tells whether it was answered as before. */
    private boolean again(List<SourcePackage> packages, List<Acknowledgement> before) throws IOException {
        Path file = place.resolve("again.tsv");
        Files.deleteIfExists(file);
        publish(packages, file);
        List<Acknowledgement> answers = AcknowledgementFile.read(file);
        return answers.size() == before.size() && answers.containsAll(before);
    }

    private List<String> differencesInTheEnd() throws IOException, InterruptedException {
        List<String> differences = new ArrayList<>(
                new Verifier(client).verify(acknowledged(), CLIENTS).differences());
        differences.addAll(storage(registry::assertThatNothingIsPending));
        if (!registry.spooled().isEmpty()) differences.add("left in the spool: " + registry.spooled());
        return differences;
    }

    private static List<String> storage(Runnable check) {
        try {
            check.run();
            return List.of();
        } catch (AssertionError e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    /** Stops the registry; its data stay. */
    @Override
    public void close() {
        if (registry.process().isAlive()) registry.process().stop();
    }
}
