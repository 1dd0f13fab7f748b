package synapse.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import synapse.storage.StorageKey;

/** The versions of a dump that must have an archive, a few in memory at a time. */
final class DumpedVersions implements AutoCloseable {
    private static final int PAGE = 200;

    private final DumpedRows rows;
    private final int key;
    private final int size;
    private final int state;

    private DumpedVersions(DumpedRows rows) {
        this.rows = rows;
        key = rows.names().indexOf("tarball_path");
        size = rows.names().indexOf("tarball_size");
        state = rows.names().indexOf("state");
    }

    static DumpedVersions of(Path dump) throws IOException {
        return new DumpedVersions(new DumpedRows(Files.newInputStream(BackupFolder.table(dump, "package_versions"))));
    }

    /** An archive that must be there. */
    record Archive(StorageKey key, long sizeBytes) {}

    /** Returns the next ones; none behind the last. */
    List<Archive> next() throws IOException {
        List<Archive> page = new ArrayList<>();
        while (page.size() < PAGE) {
            Optional<JsonNode> row = rows.next();
            if (row.isEmpty()) break;
            if (row.get().get(state).asText().equals("deleted")) continue;
            page.add(new Archive(
                    new StorageKey(row.get().get(key).asText()),
                    row.get().get(size).asLong()));
        }
        return page;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
