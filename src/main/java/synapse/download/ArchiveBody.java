package synapse.download;

import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.util.Optional;
import synapse.archive.Digest;
import synapse.catalog.StoredArchive;
import synapse.flow.Source;
import synapse.storage.StorageConnection;
import synapse.storage.StoredBlob;

/**
 * The bytes of a large archive, or of a range of it. What comes over a network as a whole is hashed on its way: the last
 * piece goes out only if all of them together have the digest that was published; a client of other bytes lacks the end,
 * and so knows.
 */
final class ArchiveBody implements Source {
    private static final Logger LOG = System.getLogger(ArchiveBody.class.getName());
    private static final String ATTRIBUTE = "synapse.archive.body";

    private final StoredArchive archive;
    private final StorageConnection connection;
    private final StoredBlob blob;
    private final long count;
    private final MessageDigest sha256; // null: not compared
    private long left;

    ArchiveBody(StoredArchive archive, StorageConnection connection, StoredBlob blob, long count) {
        this.archive = archive;
        this.connection = connection;
        this.blob = blob;
        this.count = count;
        sha256 = isWhole() && connection.isRemote() ? Digest.sha256() : null;
        left = count;
    }

    /** Leaves it to be sent after the header fields. */
    void leave(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    static Optional<ArchiveBody> of(HttpServletRequest request) {
        return Optional.ofNullable((ArchiveBody) request.getAttribute(ATTRIBUTE));
    }

    private boolean isWhole() {
        return count == archive.sizeBytes();
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        int read = readBlob(buffer);
        if (read < 0) return read;
        left -= read;
        if (sha256 != null) sha256.update(buffer, 0, read);
        if (sha256 != null && left == 0 && !Digest.of(sha256).equals(archive.digest())) throw Damage.wrong(archive);
        return read;
    }

    private int readBlob(byte[] buffer) throws IOException {
        try {
            return blob.read(buffer);
        } catch (EOFException e) {
            throw Damage.wrong(archive);
        }
    }

    @Override
    public boolean mayWait() {
        return connection.isRemote();
    }

    @Override
    public void rest() {
        blob.rest();
    }

    @Override
    public void ended(End how) {
        switch (how) {
            case DONE -> DownloadMetrics.sent(isWhole(), count);
            case GONE, TOO_SLOW -> DownloadMetrics.broken();
            case FAILED -> {} // told where it was found
        }
        try (connection) {
            blob.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "A blob could not be closed: " + e);
        }
    }
}
