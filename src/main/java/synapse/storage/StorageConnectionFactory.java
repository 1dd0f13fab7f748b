package synapse.storage;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

    /**
     * Makes the store ready.
     * @throws ConfigurationException if it cannot be used
     */
    public void open() {
        String type = new Setting("registry.storage.type").oneOf(Set.of("local", "s3"), "local");
        store = type.equals("s3") ? S3Bucket.prepared(S3Settings.main(), executor) : folder();
    }

    private static Store folder() {
        Path configured = new Setting("registry.storage.path").path().orElse(Path.of("packages"));
        Path folder = Environment.dataFolder().resolve(configured).normalize();
        return LocalFolder.prepared(folder, "REGISTRY_STORAGE_PATH and REGISTRY_DATA");
    }

    public StorageConnection getConnection() {
        return new MeteredConnection(store.connect());
    }

    /** Returns how many bytes still fit into the store; NaN if it does not tell. */
    public double freeBytes() {
        return store.freeBytes();
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
    }
}
