package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are not alone, and clients that are killed at any moment; {@code -Dinstall.rounds} says how often. */
@Tag("process") // the client cares for no database
class InstallProofIT {
    private static final int ROUNDS = Integer.getInteger("install.rounds", 2);
    private static final long SEED = Long.getLong("install.seed", 20240229);
    private static final int PACKAGES = 10;
    private static final int BYTES = 200_000; // so that a download takes its time
    private static final String PREFIX = Unique.name("proof");

    @TempDir
    private Path temp;

    @BeforeAll
    static void publish() {
        RegistryClient publisher = SharedRegistry.newUser();
        Random random = new Random(11);
        for (int p = 0; p < PACKAGES; p++) {
            for (int v = 1; v <= 2; v++) {
                byte[] noise = new byte[BYTES];
                random.nextBytes(noise);
                PackageBuilder version = PackageBuilder.aPackage(name(p)).version(v + ".0.0");
                version.file("noise", noise).file("src/version", name(p) + " " + v + ".0.0");
                if (p + 1 < PACKAGES) version.dependency(name(p + 1), ">=" + v + ".0.0");
                assertThat(publisher.publish(version).status()).isEqualTo(201);
            }
        }
    }

    private static String name(int number) {
        return PREFIX + "-p" + number;
    }

    private SynapseClient client(String home, String project) {
        return new SynapseClient(temp.resolve(home), temp.resolve(project)).needing(name(0) + " *");
    }

    @Test
    void clients_at_once_share_a_store_and_a_project() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String home = "home" + round;
            SynapseClient one = client(home, "one" + round);
            SynapseClient other = client(home, "other" + round);

            Process first = one.start("install");
            Process second = other.start("install");
            SynapseClient.Ended third = one.pkg("install");

            assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(List.of(first.exitValue(), second.exitValue(), third.exitCode()))
                    .as("round " + round)
                    .containsOnly(0);
            isWhole(one, home, "round " + round);
            isWhole(other, home, "round " + round);
        }
    }

    @Test
    void who_is_killed_with_an_empty_store_is_healed_by_the_next_run() throws Exception {
        Random random = new Random(SEED);
        long millis = millisOfInstall("measured");
        int stopped = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String home = "empty" + round;
            SynapseClient client = client(home, "fresh" + round);

            Moment moment = kill(client, random, millis);

            if (moment.isMidway()) stopped++;
            heals(client, home, moment.in(round));
        }
        assertThat(stopped).as("seed " + SEED).isGreaterThan(ROUNDS / 3);
    }

    @Test
    void who_is_killed_with_a_full_store_is_healed_by_the_next_run() throws Exception {
        Random random = new Random(SEED);
        millisOfInstall("full");
        SynapseClient client = client("full", "app").needing(name(0) + " ^1.0.0");
        assertThat(client.pkg("install").exitCode()).isZero();
        long begin = System.nanoTime();
        assertThat(client.needing(name(0) + " *").pkg("update").exitCode()).isZero();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);

        int stopped = 0;
        for (int round = 0; round < ROUNDS; round++) {
            client.needing(name(0) + (round % 2 == 0 ? " ^1.0.0" : " ^2.0.0"));

            Moment moment = kill(client, random, millis);

            if (moment.isMidway()) stopped++;
            heals(client, "full", moment.in(round));
        }
        assertThat(stopped).as("seed " + SEED).isGreaterThan(ROUNDS / 3);
    }

    /** When a client was killed, and whether it was still running then. */
    private record Moment(long millis, boolean isMidway, int round) {
        Moment in(int number) {
            return new Moment(millis, isMidway, number);
        }

        @Override
        public String toString() {
            return "seed %d, round %d, killed after %d ms%s"
                    .formatted(SEED, round, millis, isMidway ? "" : ", at its end");
        }
    }

    /** Kills an install at any moment from the start of its machine to a little behind its usual end. */
    private static Moment kill(SynapseClient client, Random random, long usualMillis) throws Exception {
        long millis = usualMillis / 5 + random.nextLong(usualMillis);
        Process process = client.start("install");
        boolean isMidway = !process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return new Moment(millis, isMidway, 0);
    }

    private long millisOfInstall(String home) {
        long begin = System.nanoTime();
        assertThat(client(home, "of-" + home).pkg("install").exitCode()).isZero();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    }

    private void heals(SynapseClient client, String home, Moment moment) throws IOException {
        SynapseClient.Ended next = client.pkg("install");

        assertThat(next.exitCode()).as(moment + "\n" + next.err()).isZero();
        isWhole(client, home, moment.toString());
    }

    private void isWhole(SynapseClient client, String home, String when) throws IOException {
        SynapseClient.Ended verified = client.pkg("verify");
        assertThat(verified.exitCode()).as(when + "\n" + verified).isZero();
        assertThat(verified.err()).as(when).contains("verified " + PACKAGES + " packages");
        assertThat(client.project().toFile().list())
                .as(when)
                .containsExactlyInAnyOrder("synapse.json", "synapse.lock", "synapse_modules");
        assertThat(strangers(temp.resolve(home).resolve("store"))).as(when).isEmpty();
    }

    /** Returns the files of a store that are neither archives by digest nor what locks are held on. */
    private static List<String> strangers(Path store) throws IOException {
        List<String> strangers = new ArrayList<>();
        try (Stream<Path> all = Files.walk(store)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = store.relativize(file).toString();
                if (!name.matches("sha256/[0-9a-f]{2}/[0-9a-f]{62}.*|unpacked/.*|incoming/\\.lock"))
                    strangers.add(name);
            }
        }
        return strangers;
    }
}
