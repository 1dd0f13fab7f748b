package synapse.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import synapse.remote.Home;

/** What the store has beside archives: files that projects share, and what a stopped client was fetching. */
public final class Leftovers {
    private static final Duration LONGEST_FETCH = Duration.ofDays(1);

    private Leftovers() {}

    /** Removes it; projects keep their files, and what another client is fetching now stays. */
    public static void remove(Home home) throws IOException {
        Folders.delete(home.store().resolve(Unpacked.FOLDER));
        Path incoming = home.store().resolve(Store.INCOMING);
        if (!Files.isDirectory(incoming)) return;
        FileTime oldest = FileTime.from(Instant.now().minus(LONGEST_FETCH));
        List<Path> files;
        try (Stream<Path> all = Files.list(incoming)) {
            files = all.toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).compareTo(oldest) < 0) Files.deleteIfExists(file);
        }
    }
}
