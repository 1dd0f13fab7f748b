package synapse.storage;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import synapse.config.ConfigurationException;
import synapse.config.Environment;
import synapse.config.Setting;

/** Gives connections to the store that is configured by {@code REGISTRY_STORAGE_TYPE} and what belongs to that type. */
@ApplicationScoped
public class StorageConnectionFactory {
    @Resource
    private ManagedExecutorService executor;

    private volatile Store store; // null: not opened
    private volatile Store second; // null: there is none

    /**
     * Makes the store ready.
     * @throws ConfigurationException if it cannot be used
     */
    public void open() {
        String type = new Setting("registry.storage.type").oneOf(Set.of("local", "s3"), "local");
        store = type.equals("s3") ? S3Bucket.prepared(S3Settings.main(), executor) : folder();
        String source = new Setting("registry.repair.type").oneOf(Set.of("none", "local", "s3"), "none");
        if (source.equals("s3")) second = S3Bucket.readOnly(S3Settings.second());
        if (source.equals("local")) second = new LocalFolder(secondFolder());
    }

    private static Path secondFolder() {
        Path folder = new Setting("registry.repair.path")
                .path()
                .orElseThrow(() -> new ConfigurationException(
                        "REGISTRY_REPAIR_PATH must be set when REGISTRY_REPAIR_TYPE=local: a folder with archives"));
        return Environment.dataFolder().resolve(folder).normalize();
    }

    private static Store folder() {
        Path configured = new Setting("registry.storage.path").path().orElse(Path.of("packages"));
        Path folder = Environment.dataFolder().resolve(configured).normalize();
        return LocalFolder.prepared(folder, "REGISTRY_STORAGE_PATH and REGISTRY_DATA");
    }

    public StorageConnection getConnection() {
        return new MeteredConnection(store.connect());
    }

    /** Tells whether there is a second storage to repair from. */
    public boolean hasSecond() {
        return second != null;
    }

    /** Connects to the second storage, which is only read from; empty if there is none. */
    public Optional<StorageConnection> secondConnection() {
        return Optional.ofNullable(second).map(Store::connect);
    }

    /** Returns how many bytes still fit into the store; NaN if it does not tell. */
    public double freeBytes() {
        return store == null ? Double.NaN : store.freeBytes();
    }

    /** @throws UncheckedIOException if nothing can be written to the store */
    public void probe() {
        try {
            store.probe();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + store + " (" + e.getMessage() + ")", e);
        }
    }

    @PreDestroy
    void close() {
        if (store != null) store.close();
        if (second != null) second.close();
    }
}
