package synapse.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import synapse.config.Environment;
import synapse.database.RegistryDataSource;
import synapse.storage.MoveState;
import synapse.storage.OfflineStorage;

/**
 * {@code backup FOLDER} and {@code restore FOLDER [DUMP]}, in a process of their own with the settings of the registry. The
 * embedded database lets one process in: while the registry has it, a backup is made by the registry.
 */
public final class BackupCommand {
    private static final int H2_IN_USE = 90020;
    private static final long POLL_MILLIS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SILENCE = Duration.ofMinutes(10);

    private BackupCommand() {}

    /**
     * Runs a command and says what was done.
     * @param folder absolute
     * @param dump name of one of its dumps; empty for the newest
     * @throws BackupException why not
     * @throws synapse.config.ConfigurationException if a setting is wrong
     */
    public static String run(String command, Path folder, String dump) throws IOException, SQLException {
        ProcessSettings.install();
        DataSource database = new RegistryDataSource().plain();
        if (command.equals("backup") && isInUse(database)) return askRegistry(folder);
        ExecutorService executor = Executors.newFixedThreadPool(8);
        BackupFolder backups = new BackupFolder(folder);
        boolean saving = command.equals("backup");
        try (OfflineStorage storage =
                OfflineStorage.open(executor, () -> saving ? state(database) : new MoveState("idle", "", "", ""))) {
            if (saving) return new Backup(database, storage::getConnection, backups, executor).run(() -> {});
            return new Restore(database, storage::getConnection, backups, executor).run(chosen(backups, dump));
        } finally {
            executor.shutdown();
        }
    }

    private static Path chosen(BackupFolder backups, String dump) throws IOException {
        if (!dump.isEmpty()) return backups.root().resolve("dumps").resolve(dump);
        return backups.newestDump()
                .orElseThrow(() -> new BackupException("there is no whole backup in " + backups.root()));
    }

    private static boolean isInUse(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return !connection.isValid(10);
        } catch (SQLException e) {
            if (e.getErrorCode() == H2_IN_USE) return true;
            throw e;
        }
    }

    private static MoveState state(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT state, home, departed, target FROM storage_moves")) {
            row.next();
            return new MoveState(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        } catch (SQLException e) {
            throw new BackupException("the database does not say where the archives are: " + e.getMessage(), e);
        }
    }

    private static String askRegistry(Path folder) throws IOException {
        Mailbox mailbox = new Mailbox(Environment.dataFolder().resolve("backup"));
        mailbox.ask(folder);
        long askedNanos = System.nanoTime();
        while (true) {
            Optional<String> answer = mailbox.takeAnswer();
            if (answer.isPresent()) return read(answer.get());
            if (System.nanoTime() - askedNanos > PATIENCE.toNanos() && mailbox.withdraw()) {
                throw new BackupException("the registry that has the database open does not answer within " + PATIENCE);
            }
            if (mailbox.silence().orElse(Duration.ZERO).compareTo(SILENCE) > 0) {
                throw new BackupException("the registry has stopped in the middle of the backup; try again");
            }
            pause();
        }
    }

    private static String read(String answer) {
        String text = answer.substring(answer.indexOf('\n') + 1);
        if (answer.startsWith("done")) return text;
        throw new BackupException(text);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackupException("interrupted", e);
        }
    }
}
