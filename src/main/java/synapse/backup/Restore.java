package synapse.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import synapse.archive.Digest;
import synapse.config.Environment;
import synapse.config.SecretFile;
import synapse.config.Setting;

/**
 * Brings a backup to an empty database and a store: archives first, rows last and in one transaction. One that was cut short
 * is done again from the start, and skips the archives that are there.
 */
final class Restore {
    private final DataSource database;
    private final Archives archives;
    private final Workers workers;

    Restore(DataSource database, Archives.StorageSource store, BackupFolder folder, ExecutorService executor) {
        this.database = database;
        this.archives = new Archives(folder, store);
        this.workers = new Workers(executor);
    }

    /**
     * Does it, and says what was restored.
     * @param dump the folder of one dump, with its {@link Manifest}
     * @throws BackupException if there is something already, or the backup is damaged
     */
    String run(Path dump) throws IOException, SQLException {
        Manifest manifest = Manifest.read(dump);
        verify(dump, manifest);
        requireEmpty();
        Path spool = emptySpool();
        long versions = workers.run(dump, archive -> archives.restore(archive, spool), () -> {});
        Files.delete(spool);
        restoreSecretKey(dump, manifest);
        migrate(manifest.schema());
        load(dump, manifest);
        String what = "%s: journal entry %d, %d versions, %d archives with %d bytes%s"
                .formatted(
                        dump,
                        manifest.head(),
                        versions,
                        archives.copied(),
                        archives.copiedBytes(),
                        manifest.secretKey() ? ", the secret key" : "; REGISTRY_SECRET_KEY must be as it was");
        if (archives.lacking().isEmpty()) return what;
        throw new BackupException(what + "; but the backup lacks "
                + archives.lacking().size() + " archives: start the registry, and check the storage");
    }

    /** Makes the folder of copies on their way, and removes what one that was cut short has left there. */
    private static Path emptySpool() throws IOException {
        Path spool = PrivateFiles.folder(Environment.dataFolder().resolve("restore"));
        try (Stream<Path> left = Files.list(spool)) {
            for (Path file : (Iterable<Path>) left::iterator) Files.delete(file);
        }
        return spool;
    }

    /** Looks at all files before anything is changed. */
    private static void verify(Path dump, Manifest manifest) throws IOException {
        for (var table : manifest.tables().entrySet()) {
            Path file = BackupFolder.table(dump, table.getKey());
            if (!Files.exists(file)
                    || !Digest.ofFile(file).hex().equals(table.getValue().sha256())) {
                throw new BackupException("the backup is damaged: " + file + "; nothing was restored");
            }
        }
    }

    private void requireEmpty() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Schema schema = new Schema(connection);
            boolean empty = schema.version().isEmpty()
                    || schema.number("SELECT COUNT(*) FROM users") + schema.number("SELECT COUNT(*) FROM journal") == 0;
            if (!empty) {
                throw new BackupException("the database has a registry in it; restore to an empty one");
            }
        }
    }

    private static void restoreSecretKey(Path dump, Manifest manifest) throws IOException {
        Path key = Environment.dataFolder().resolve("secret-key");
        if (!manifest.secretKey() || new Setting("registry.secret.key").text().isPresent()) return;
        SecretFile.write(key, Files.readString(dump.resolve("secret-key")).strip());
    }

    private void migrate(String schema) {
        Flyway.configure(Restore.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .target(schema)
                .load()
                .migrate();
    }

    private void load(Path dump, Manifest manifest) throws IOException, SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            List<String> tables = new Schema(connection).tables();
            if (!tables.containsAll(manifest.tables().keySet())) {
                throw new BackupException(
                        "the backup has tables that this release does not know; nothing was restored");
            }
            List<String> emptied = new ArrayList<>(tables);
            Collections.reverse(emptied);
            for (String table : emptied) statement.execute("DELETE FROM " + table);
            for (String table : tables) {
                if (manifest.tables().containsKey(table)) load(connection, dump, table, manifest);
            }
            new Schema(connection).renewSequences(tables);
            connection.commit();
        }
    }

    private static void load(Connection connection, Path dump, String table, Manifest manifest)
            throws IOException, SQLException {
        try (InputStream in = Files.newInputStream(BackupFolder.table(dump, table))) {
            long rows = new TableLoad(connection, table).read(in);
            if (rows != manifest.tables().get(table).rows()) {
                throw new BackupException("the backup is damaged: " + table + " has " + rows + " rows");
            }
        }
    }
}
