package synapse.flow;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import synapse.archive.Digest;
import synapse.problem.RegistryException;

/** The body of a request, received: a small one in memory, a large one on disk. Closing it removes the file. */
public final class ReceivedBody implements AutoCloseable {
    private static final String ATTRIBUTE = "synapse.received";
    private static final int MEMORY_BYTES = 64 << 10;

    private final SpoolFolder spool;
    private final MessageDigest sha256; // null: not wanted
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private Path file; // null: in memory, or taken away
    private OutputStream out; // null: in memory, or complete
    private long count;
    private RuntimeException failure; // null: it came to its end

    ReceivedBody(SpoolFolder spool, boolean hashed) {
        this.spool = spool;
        sha256 = hashed ? Digest.sha256() : null;
    }

    /** Returns what was received of this request before anybody asked for it. */
    public static Optional<ReceivedBody> of(HttpServletRequest request) {
        return Optional.ofNullable((ReceivedBody) request.getAttribute(ATTRIBUTE));
    }

    void leave(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    void add(byte[] bytes, int length) throws IOException {
        count += length;
        if (sha256 != null) sha256.update(bytes, 0, length);
        if (out == null && count <= MEMORY_BYTES) {
            memory.write(bytes, 0, length);
            return;
        }
        if (out == null) moveToDisk();
        out.write(bytes, 0, length);
    }

    private void moveToDisk() throws IOException {
        file = spool.newFile();
        out = Files.newOutputStream(file);
        memory.writeTo(out);
        memory.reset();
    }

    /** Makes it fit for reading; {@code why} it did not come to its end is told to who reads so far. */
    void complete(RuntimeException why) {
        failure = why;
        try {
            if (out != null) out.close();
        } catch (IOException e) {
            failure = new UncheckedIOException(e);
        }
        out = null;
    }

    public long count() {
        return count;
    }

    /**
     * Gives the file away, which the caller removes by {@link SpoolFolder#remove}; empty if it is in memory, or no digest
     * was wanted.
     * @throws RegistryException if the body broke off
     */
    public Optional<HashedFile> takeFile() {
        if (failure != null) throw failure;
        if (file == null || sha256 == null) return Optional.empty();
        HashedFile taken = new HashedFile(file, Digest.of(sha256), count);
        file = null;
        return Optional.of(taken);
    }

    InputStream open() {
        try {
            InputStream bytes =
                    file == null ? new ByteArrayInputStream(memory.toByteArray()) : Files.newInputStream(file);
            return failure == null ? bytes : new SequenceInputStream(bytes, new FailingInput(failure));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) out.close();
        } catch (IOException e) {
            // it goes in any case
        } finally {
            if (file != null) SpoolFolder.remove(file);
            file = null;
        }
    }

    /** Where a body broke off. */
    private static final class FailingInput extends InputStream {
        private final RuntimeException failure;

        FailingInput(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public int read() {
            throw failure;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            throw failure;
        }
    }
}
