package synapse.publish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Optional;
import synapse.archive.Digest;
import synapse.config.Setting;
import synapse.flow.HashedFile;
import synapse.flow.ReceivedBody;
import synapse.flow.SpoolFolder;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.storage.StorageConnectionFactory;
import synapse.wire.RequestBody;

/** Where uploads wait on disk until they are checked: the folder {@code spool} below the data folder. */
@ApplicationScoped
public class UploadSpool {
    private static final int BUFFER_BYTES = 1 << 16;

    private StorageConnectionFactory storage;
    private SpoolFolder folder;
    private long maxBytes;
    private long reserveBytes;

    public UploadSpool() {} // for the container

    @Inject
    public UploadSpool(StorageConnectionFactory storage, SpoolFolder folder) {
        this.storage = storage;
        this.folder = folder;
    }

    /** Writes the body of an upload somewhere, and returns how many bytes. */
    @FunctionalInterface
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Makes the folder and empties it: what is there is of a run that crashed.
     * @throws synapse.config.ConfigurationException if that fails, or a setting is wrong
     */
    public void open() {
        maxBytes = new Setting("registry.max.package.bytes").number();
        reserveBytes = new Setting("registry.free.bytes").number();
        folder.open();
    }

    /** Returns the most bytes of an archive ({@code REGISTRY_MAX_PACKAGE_BYTES}). */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * Looks before a body is read, that is, before anything is written; what is announced must fit beside the reserve.
     * @param announcedBytes 0 if nothing was said
     * @throws RegistryException {@link ProblemType#ARCHIVE_TOO_LARGE} if that is over the limit, {@link
     *     ProblemType#STORAGE_FULL} if there is no room for it in the spool or the store
     */
    public void refuseLength(long announcedBytes) {
        if (announcedBytes > maxBytes) throw tooLarge();
        double room = Math.min(orAny(folder.freeBytes()), orAny(storage.freeBytes()));
        if (room < announcedBytes + (double) reserveBytes) {
            throw new RegistryException(
                    ProblemType.STORAGE_FULL,
                    "the registry has no room for the archive; nothing was stored; tell its administrator");
        }
    }

    /** A store that does not tell has room. */
    private static double orAny(double bytes) {
        return Double.isNaN(bytes) ? Double.MAX_VALUE : bytes;
    }

    /**
     * Takes a raw body that was received before it was asked for, or else spools it now.
     * @throws RegistryException {@link ProblemType#ARCHIVE_TOO_LARGE} if it is
     */
    SpooledFile receive(Optional<ReceivedBody> received, InputStream body) throws IOException {
        Optional<HashedFile> whole = received.flatMap(ReceivedBody::takeFile);
        if (whole.isEmpty()) return receive(new RequestBody(body));
        SpooledFile file = new SpooledFile(
                whole.get().path(), whole.get().digest(), whole.get().sizeBytes());
        if (file.sizeBytes() <= maxBytes) {
            PublishMetrics.spooled(file.sizeBytes());
            return file;
        }
        file.close();
        throw tooLarge();
    }

    /** Spools a raw body. */
    SpooledFile receive(InputStream body) throws IOException {
        return receive(out -> {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) out.write(buffer, 0, count);
        });
    }

    /**
     * Spools what {@code body} writes, hashed while it passes. Nothing stays if it fails.
     * @throws RegistryException {@link ProblemType#ARCHIVE_TOO_LARGE} as soon as there is one byte too many
     */
    SpooledFile receive(Body body) throws IOException {
        Path file = folder.newFile();
        try {
            MessageDigest sha256 = Digest.sha256();
            BoundedOutput bounded = new BoundedOutput(Files.newOutputStream(file), maxBytes);
            try (OutputStream out = new DigestOutputStream(bounded, sha256)) {
                body.writeTo(out);
            }
            PublishMetrics.spooled(bounded.count());
            return new SpooledFile(file, Digest.of(sha256), bounded.count());
        } catch (IOException | RuntimeException e) {
            SpoolFolder.remove(file);
            throw e;
        }
    }

    private RegistryException tooLarge() {
        return BoundedOutput.tooLarge(maxBytes);
    }
}
