package synapse.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import synapse.storage.StorageKey;

/** Where backups are: {@code dumps/<time>/} has the database of each, {@code blobs/} the archives of all. */
record BackupFolder(Path root) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** Makes the folder of a new dump. */
    Path newDump(Instant now) throws IOException {
        return PrivateFiles.folder(root.resolve("dumps").resolve(NAME.format(now)));
    }

    static Path tables(Path dump) {
        return dump.resolve("tables");
    }

    static Path table(Path dump, String name) {
        return tables(dump).resolve(name + ".jsonl.gz");
    }

    Path blob(StorageKey key) {
        return root.resolve("blobs").resolve(key.text());
    }

    /** Returns the newest dump that is whole; empty if there is none. */
    Optional<Path> newestDump() throws IOException {
        Path dumps = root.resolve("dumps");
        if (!Files.isDirectory(dumps)) return Optional.empty();
        try (Stream<Path> found = Files.list(dumps)) {
            return found.filter(dump -> Files.exists(dump.resolve(Manifest.FILE)))
                    .max(Comparator.comparing(dump -> dump.getFileName().toString()));
        }
    }
}
