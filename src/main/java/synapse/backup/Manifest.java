package synapse.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a dump holds. It is written last: a dump without one is none.
 *
 * @param format 1
 * @param createdAt when the database was as it is here
 * @param schema the last migration of that database
 * @param database what it was taken from, such as {@code PostgreSQL}
 * @param head number of the newest journal entry
 * @param tables rows and digests of the files, by table
 * @param versions how many versions must have an archive
 * @param lacking keys of those that had none, or a damaged one
 * @param secretKey whether the file {@code secret-key} is here; if not, the setting must be kept elsewhere
 */
record Manifest(
        int format,
        String createdAt,
        String schema,
        String database,
        long head,
        Map<String, TableFile> tables,
        long versions,
        List<String> lacking,
        boolean secretKey) {
    static final int FORMAT = 1;
    static final String FILE = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One file of a table. */
    record TableFile(long rows, String sha256) {}

    void write(Path folder) throws IOException {
        byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        PrivateFiles.write(folder.resolve(FILE), out -> out.write(json));
    }

    /** @throws BackupException if it is of a form that this release does not know */
    static Manifest read(Path folder) throws IOException {
        Manifest manifest = JSON.readValue(Files.readAllBytes(folder.resolve(FILE)), Manifest.class);
        if (manifest.format() == FORMAT) return manifest;
        throw new BackupException("the backup in " + folder + " is of a later release; restore it by that");
    }
}
