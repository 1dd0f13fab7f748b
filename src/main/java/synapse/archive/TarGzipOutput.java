package synapse.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A tar inside of gzip in which nothing tells where and when it was written. */
final class TarGzipOutput implements Closeable {
    private static final int FILE_MODE = 0100644;
    private static final int EXECUTABLE_MODE = 0100755;
    private static final int DEFLATE_LEVEL = 9;
    private static final int SYSTEM_UNKNOWN = 255; // RFC 1952, section 2.3.1, OS
    private static final int BUFFER_BYTES = 1 << 16;

    private final CountingOutput packed;
    private final CountingOutput unpacked;
    private final GzipCompressorOutputStream gzip;
    private final TarArchiveOutputStream tar;
    private final ArchiveBudget budget;
    private final byte[] buffer = new byte[BUFFER_BYTES];

    /** Writes to {@code packed}, which is not closed. */
    TarGzipOutput(CountingOutput packed, ArchiveBudget budget) throws IOException {
        this.packed = packed;
        this.budget = budget;
        gzip = new GzipCompressorOutputStream(packed, gzipParameters());
        unpacked = new CountingOutput(gzip);
        tar = new TarArchiveOutputStream(unpacked, TarHeader.BLOCK_BYTES, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
    }

    private static GzipParameters gzipParameters() {
        var parameters = new GzipParameters();
        parameters.setCompressionLevel(DEFLATE_LEVEL);
        parameters.setOperatingSystem(SYSTEM_UNKNOWN);
        return parameters;
    }

    /** Adds a file; it must be as long as it says. */
    void add(ArchiveFile file) throws IOException {
        budget.countEntry();
        tar.putArchiveEntry(header(file));
        try (InputStream content = file.content().open()) {
            copy(file, content);
        }
        tar.closeArchiveEntry();
    }

    private static TarArchiveEntry header(ArchiveFile file) {
        var header = new TarArchiveEntry(file.path().text(), TarConstants.LF_NORMAL);
        header.setMode(file.executable() ? EXECUTABLE_MODE : FILE_MODE);
        header.setSize(file.sizeBytes());
        header.setModTime(0);
        header.setIds(0, 0);
        header.setNames("", "");
        return header;
    }

    private void copy(ArchiveFile file, InputStream content) throws IOException {
        long remainingBytes = file.sizeBytes();
        for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
            remainingBytes -= count;
            if (remainingBytes < 0) throw changed(file);
            tar.write(buffer, 0, count);
            check();
        }
        if (remainingBytes > 0) throw changed(file);
    }

    private static IOException changed(ArchiveFile file) {
        return new IOException(file.path() + " changed while it was packed; pack again");
    }

    private void check() {
        budget.checkUnpacked(unpacked.countBytes(), packed.countBytes());
        budget.checkPacked(packed.countBytes());
    }

    /** Writes the end of the archive; returns the bytes of the tar. */
    long finish() throws IOException {
        tar.finish();
        gzip.close();
        check();
        return unpacked.countBytes();
    }

    @Override
    public void close() throws IOException {
        gzip.close();
    }
}
