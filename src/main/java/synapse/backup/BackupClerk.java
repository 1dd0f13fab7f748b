package synapse.backup;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import synapse.config.Environment;
import synapse.database.RegistryDataSource;
import synapse.storage.StorageConnectionFactory;

/** Makes backups in the running registry, for commands that cannot open its database. */
@ApplicationScoped
public class BackupClerk {
    private static final Logger LOG = System.getLogger(BackupClerk.class.getName());

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean running = new AtomicBoolean();
    private StorageConnectionFactory storage;

    public BackupClerk() {} // for the container

    @Inject
    public BackupClerk(StorageConnectionFactory storage) {
        this.storage = storage;
    }

    static Mailbox mailbox() {
        return new Mailbox(Environment.dataFolder().resolve("backup"));
    }

    /** Looks whether a backup is asked for, and begins it; for a timer. */
    public void look() {
        if (running.get()) return;
        Mailbox mailbox = mailbox();
        try {
            mailbox.clear();
            Optional<Path> wanted = mailbox.takeRequest();
            if (wanted.isEmpty()) return;
            running.set(true);
            executor.execute(() -> answer(mailbox, wanted.get()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(Mailbox mailbox, Path folder) {
        try {
            LOG.log(Level.INFO, () -> "Making a backup in " + folder);
            String made = new Backup(
                            new RegistryDataSource().plain(),
                            storage::getConnection,
                            new BackupFolder(folder),
                            executor)
                    .run(() -> beat(mailbox));
            LOG.log(Level.INFO, () -> "Made a backup in " + made);
            mailbox.answer(true, made);
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, () -> "The backup failed: " + e.getMessage());
            fail(mailbox, String.valueOf(e.getMessage()));
        } finally {
            running.set(false);
        }
    }

    private static void beat(Mailbox mailbox) {
        try {
            mailbox.beat();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fail(Mailbox mailbox, String why) {
        try {
            mailbox.answer(false, why);
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "Nobody hears of it: " + e.getMessage());
        }
    }
}
