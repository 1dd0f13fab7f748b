package synapse.it;

import static synapse.it.PackageBuilder.aPackage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** One of many who publish at once: in turn to packages of its own and to such as all the others publish to, too. */
final class JournalWriter {
    private static final int SHARED = 4;
    private static final int VERSIONS_EACH = 5;

    private final RegistryClient client;
    private final int number;
    private final List<String> refusals = new ArrayList<>();
    private int published;

    JournalWriter(RegistryClient client, int number) {
        this.client = client;
        this.number = number;
    }

    /** Publishes until it is enough. */
    JournalWriter writeUntil(BooleanSupplier enough) {
        for (int turn = 0; !enough.getAsBoolean(); turn++) {
            publish(turn % 2 == 0 ? shared(turn / 2) : own(turn / 2));
        }
        return this;
    }

    int published() {
        return published;
    }

    List<String> refusals() {
        return refusals;
    }

    private void publish(PackageBuilder wanted) {
        Answer answer = client.publish(wanted);
        if (answer.status() == 201) {
            published++;
        } else {
            refusals.add(wanted.name() + " " + wanted.version() + ": " + answer);
        }
    }

    /** A version that no other writer has, sometimes a pre-release of a higher one. */
    private PackageBuilder shared(int turn) {
        String version = turn % 3 == 2 ? "9.0.0-w%d.%d".formatted(number, turn) : "1.%d.%d".formatted(turn, number);
        return described(aPackage("shared-" + (turn + number) % SHARED).version(version), turn);
    }

    private PackageBuilder own(int turn) {
        String name = turn % 2 == 0 ? "own-%d-%d" : "@writer-%d/own-%d";
        String version = "0.%d.0-beta+build.%d".formatted(turn, number);
        return described(aPackage(name.formatted(number, turn / VERSIONS_EACH)).version(version), turn);
    }

    private PackageBuilder described(PackageBuilder wanted, int turn) {
        String words = "Turn %d of writer %d: ä, \uD83D\uDE80, \"quoted\" | <b>".formatted(turn, number);
        wanted.with("description", words).with("author", "Writer " + number).with("license", "MIT OR Apache-2.0");
        if (turn % 2 == 0) wanted.with("homepage", "https://example.org/" + number);
        if (turn % 3 == 0) wanted.keywords("turn-" + turn, "writer");
        if (turn % 2 == 1) wanted.dependency("base-0", "^1.0.0 || ~9.0.0-w1").dependency("base_1.0", "*");
        if (turn % 4 == 1) wanted.devDependency("base-1", ">=0.1.0 <2");
        return wanted;
    }
}
