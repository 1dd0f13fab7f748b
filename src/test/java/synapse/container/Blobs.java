package synapse.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import synapse.archive.Digest;
import synapse.database.Clock;
import synapse.publish.BlobSweeper;
import synapse.storage.PendingBlobService;
import synapse.storage.StorageConnection;
import synapse.storage.StorageConnectionFactory;
import synapse.storage.StorageKey;

/** Stored bytes without a version, and the sweeper that looks after them. */
@ApplicationScoped
public class Blobs {
    @Inject
    private PendingBlobService pending;

    @Inject
    private StorageConnectionFactory storage;

    @Inject
    private BlobSweeper sweeper;

    @PersistenceContext
    private EntityManager em;

    /** Stores the text, with a pending row of that age. */
    public StorageKey pending(String text, Duration age) throws IOException {
        Path file = Files.writeString(Files.createTempFile("blob", ".tmp"), text);
        MessageDigest sha256 = Digest.sha256();
        sha256.update(text.getBytes(StandardCharsets.UTF_8));
        StorageKey key = StorageKey.fresh(Digest.of(sha256));
        pending.begin(key, Clock.now().minus(age));
        try (StorageConnection connection = storage.getConnection()) {
            connection.put(key, file);
        } finally {
            Files.delete(file);
        }
        return key;
    }

    public void doom(StorageKey key) {
        pending.doom(key);
    }

    public int sweep() {
        return sweeper.sweep();
    }

    public boolean isThere(StorageKey key) throws IOException {
        try (StorageConnection connection = storage.getConnection()) {
            return connection.size(key).isPresent();
        }
    }

    public boolean isPending(StorageKey key) {
        return em.createQuery("SELECT COUNT(b) FROM PendingBlob b WHERE b.key = :key", Long.class)
                        .setParameter("key", key.text())
                        .getSingleResult()
                == 1;
    }
}
