package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the shared registry holds at a moment: files of the spool and of the store, and the end of the journal. */
record Snapshot(List<String> files, long head, String packages) {

    static Snapshot take() {
        RegistryClient anyone = SharedRegistry.anyone();
        Answer changes = anyone.get("/changes?limit=1");
        Answer packages = anyone.get("/packages?limit=100");
        assertThat(changes.status()).isEqualTo(200);
        assertThat(packages.status()).isEqualTo(200);
        return new Snapshot(listFiles(), changes.json().path("head").asLong(), packages.text());
    }

    /** Waits a moment for what the registry still clears away after it has answered; what others left may go as well. */
    static void assertNothingNewSince(Snapshot before) {
        for (int i = 0; i < 20 && !take().addsNothingTo(before); i++) Pause.millis(100);
        Snapshot now = take();
        assertThat(before.files).containsAll(now.files);
        assertThat(now.head).isEqualTo(before.head);
        assertThat(now.packages).isEqualTo(before.packages);
    }

    private boolean addsNothingTo(Snapshot before) {
        return before.files.containsAll(files) && before.head == head && before.packages.equals(packages);
    }

    private static List<String> listFiles() {
        return Stream.of(SharedRegistry.data().resolve("spool"), SharedRegistry.store())
                .flatMap(Snapshot::walk)
                .sorted()
                .toList();
    }

    private static Stream<String> walk(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).map(Path::toString).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
