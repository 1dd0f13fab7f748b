package synapse.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import synapse.config.Environment;
import synapse.config.Setting;
import synapse.database.Clock;

/**
 * Makes a backup while the registry runs: first the database, all tables as of one moment, then the archives of its versions.
 * Bytes of a version that is deleted meanwhile outlive it by {@code REGISTRY_BACKUP_WINDOW}.
 */
final class Backup {
    private static final int H2_SNAPSHOT = 6; // org.h2.engine.Constants.TRANSACTION_SNAPSHOT

    private final DataSource database;
    private final Archives archives;
    private final BackupFolder folder;
    private final Workers workers;

    Backup(DataSource database, Archives.StorageSource store, BackupFolder folder, ExecutorService executor) {
        this.database = database;
        this.archives = new Archives(folder, store);
        this.folder = folder;
        this.workers = new Workers(executor);
    }

    /**
     * Makes it, and says what it holds.
     * @param beat is told from time to time that it goes on
     * @throws BackupException if it lacks something
     */
    String run(Runnable beat) throws IOException, SQLException {
        PrivateFiles.folder(folder.root());
        Instant now = Clock.now();
        Path dump = folder.newDump(now);
        Manifest database = dump(dump, now, beat);
        long versions = workers.run(dump, archives::save, beat);
        List<String> lacking = archives.lacking().stream().sorted().toList();
        Manifest whole = new Manifest(
                Manifest.FORMAT,
                database.createdAt(),
                database.schema(),
                database.database(),
                database.head(),
                database.tables(),
                versions,
                lacking,
                saveSecretKey(dump));
        whole.write(dump);
        PrivateFiles.sync(dump);
        PrivateFiles.sync(dump.getParent());
        return said(dump, whole);
    }

    private Manifest dump(Path dump, Instant now, Runnable beat) throws IOException, SQLException {
        PrivateFiles.folder(BackupFolder.tables(dump));
        try (Connection connection = database.getConnection()) {
            String product = beginSnapshot(connection);
            Schema schema = new Schema(connection);
            Map<String, Manifest.TableFile> tables = new LinkedHashMap<>();
            long head = schema.number("SELECT seq FROM journal_head");
            for (String table : schema.tables()) {
                beat.run();
                tables.put(table, write(connection, dump, table));
            }
            String version = schema.version().orElseThrow(() -> new BackupException("there is no registry"));
            connection.rollback();
            return new Manifest(Manifest.FORMAT, now.toString(), version, product, head, tables, 0, List.of(), false);
        }
    }

    private static Manifest.TableFile write(Connection connection, Path dump, String table)
            throws IOException, SQLException {
        Manifest.TableFile[] written = new Manifest.TableFile[1];
        try {
            PrivateFiles.write(BackupFolder.table(dump, table), out -> {
                try {
                    written[0] = new TableDump(connection, table).write(out);
                } catch (SQLException e) {
                    throw new BackupException("the table " + table + " cannot be read: " + e.getMessage(), e);
                }
            });
        } catch (BackupException e) {
            if (e.getCause() instanceof SQLException cause) throw cause;
            throw e;
        }
        return written[0];
    }

    /** Begins a transaction that sees one state from its first query on; returns what the database is. */
    private static String beginSnapshot(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        try (Statement statement = connection.createStatement()) {
            if (product.equals("H2")) {
                statement.execute("SET LAZY_QUERY_EXECUTION 1"); // else a whole table would be in memory
                connection.setTransactionIsolation(H2_SNAPSHOT);
            } else {
                statement.execute("SET statement_timeout = 0");
                statement.execute("SET idle_in_transaction_session_timeout = 0");
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            }
        }
        connection.setAutoCommit(false);
        return product;
    }

    private static boolean saveSecretKey(Path dump) throws IOException {
        Path key = Environment.dataFolder().resolve("secret-key");
        if (new Setting("registry.secret.key").text().isPresent() || !Files.exists(key)) return false;
        PrivateFiles.write(dump.resolve("secret-key"), out -> Files.copy(key, out));
        return true;
    }

    private String said(Path dump, Manifest manifest) {
        String what = "%s: journal entry %d, %d versions, %d new archives with %d bytes%s"
                .formatted(
                        dump,
                        manifest.head(),
                        manifest.versions(),
                        archives.copied(),
                        archives.copiedBytes(),
                        manifest.secretKey() ? ", the secret key" : "; keep REGISTRY_SECRET_KEY elsewhere");
        if (manifest.lacking().isEmpty()) return what;
        throw new BackupException(what + "; but " + manifest.lacking().size()
                + " archives are missing or damaged, which its manifest names: check the storage,"
                + " and let REGISTRY_BACKUP_WINDOW be longer than a backup takes");
    }
}
