package synapse.download;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;
import synapse.archive.Digest;
import synapse.catalog.StoredArchive;
import synapse.config.Setting;
import synapse.problem.RegistryException;
import synapse.storage.StorageConnection;
import synapse.storage.StorageConnectionFactory;
import synapse.storage.StorageKey;
import synapse.storage.StoredBlob;

/**
 * The bytes of small archives that were downloaded lately, at most {@code REGISTRY_ARCHIVE_CACHE_BYTES} together. A key
 * stands for the same bytes for ever, so nothing here grows stale; what does not have the digest that was published is
 * not kept.
 */
@ApplicationScoped
public class SmallArchives {
    static final long LARGEST_BYTES = 256 << 10;
    private static final int OVERHEAD_BYTES = 1500;

    private Cache<StorageKey, SmallArchive> contents;
    private StorageConnectionFactory storage;

    public SmallArchives() {} // for the container

    @Inject
    public SmallArchives(StorageConnectionFactory storage) {
        this.storage = storage;
    }

    /**
     * Reads the settings.
     * @throws synapse.config.ConfigurationException if {@code REGISTRY_ARCHIVE_CACHE_BYTES} is wrong
     */
    public void open() {
        long bytes = new Setting("registry.archive.cache.bytes").number();
        contents = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((StorageKey key, SmallArchive archive) -> archive.bytes().length + OVERHEAD_BYTES)
                .build();
        DownloadMetrics.follow(contents);
    }

    /** Returns the bytes if they are here. */
    Optional<SmallArchive> cached(StoredArchive archive) {
        return Optional.ofNullable(contents.getIfPresent(archive.key()));
    }

    /**
     * Returns the bytes of a small archive, read now if they are not here; empty for a large one.
     * @throws IOException if they cannot be read
     * @throws RegistryException if they are missing, or twice not what was published
     */
    Optional<SmallArchive> find(StoredArchive archive) throws IOException {
        if (archive.sizeBytes() > LARGEST_BYTES) return Optional.empty();
        Optional<SmallArchive> known = cached(archive);
        if (known.isPresent()) return known;
        SmallArchive read = new SmallArchive(read(archive), ArchiveFields.of(archive));
        contents.put(archive.key(), read);
        return Optional.of(read);
    }

    /** Reads again if the bytes are wrong: it may have been the way, not the store. */
    private byte[] read(StoredArchive archive) throws IOException {
        byte[] bytes = readOnce(archive);
        if (isRight(bytes, archive)) return bytes;
        byte[] again = readOnce(archive);
        if (isRight(again, archive)) return again;
        throw Damage.wrong(archive);
    }

    private static boolean isRight(byte[] bytes, StoredArchive archive) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(bytes);
        return Digest.of(sha256).equals(archive.digest());
    }

    private byte[] readOnce(StoredArchive archive) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) archive.sizeBytes());
        try (StorageConnection connection = storage.getConnection();
                StoredBlob blob = connection
                        .open(archive.key(), 0, archive.sizeBytes())
                        .orElseThrow(() -> Damage.missing(archive))) {
            blob.copyTo(content);
        } catch (EOFException e) {
            throw Damage.wrong(archive);
        }
        return content.toByteArray();
    }
}
