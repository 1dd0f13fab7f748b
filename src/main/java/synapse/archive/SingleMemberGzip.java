package synapse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Content of a file that is one gzip member (RFC 1952) and not a byte more. The library classes join further members
 * and overlook what follows the last one, so two files with two digests could hold the same package.
 *
 * <p>Malformed input is an {@link InvalidArchiveException}; an {@link IOException} is always the source's own.
 */
final class SingleMemberGzip extends InputStream {
    private final PackedInput in;
    private final ArchiveBudget budget;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final long headerBytes;
    private boolean finished;

    /** Reads the header. {@code source} needs no buffer; closing this stream does not close it. */
    SingleMemberGzip(InputStream source, ArchiveBudget budget) throws IOException {
        this.in = new PackedInput(source, budget);
        this.budget = budget;
        try {
            GzipHeader.read(in);
        } catch (IOException | RuntimeException e) {
            inflater.end();
            throw e;
        }
        headerBytes = in.positionBytes();
    }

    static InvalidArchiveException truncated() {
        return damaged("it ends too early");
    }

    static InvalidArchiveException damaged(String what) {
        return new InvalidArchiveException("The archive is damaged, " + what + "; pack or transfer it again");
    }

    /** Returns the packed bytes read so far; after the end, the size of the file. */
    long packedBytes() {
        return in.positionBytes();
    }

    /** Returns the bytes unpacked so far. */
    long unpackedBytes() {
        return inflater.getBytesWritten();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) return 0;
        if (finished) return -1;
        budget.checkTime();
        int count = inflate(bytes, offset, length);
        if (count == 0) return end();
        crc.update(bytes, offset, count);
        budget.checkUnpacked(inflater.getBytesWritten(), headerBytes + inflater.getBytesRead());
        return count;
    }

    /** Inflates at least one byte, or none at the end of the deflated data. */
    private int inflate(byte[] bytes, int offset, int length) throws IOException {
        try {
            while (true) {
                int count = inflater.inflate(bytes, offset, length);
                if (count > 0 || inflater.finished()) return count;
                if (inflater.needsInput() && !in.feed(inflater)) throw truncated();
            }
        } catch (DataFormatException e) {
            throw (InvalidArchiveException)
                    damaged("its compressed data is wrong").initCause(e);
        }
    }

    private int end() throws IOException {
        finished = true;
        in.takeBack(inflater);
        if (readInt() != (int) crc.getValue()) throw damaged("its checksum is wrong");
        if (readInt() != (int) inflater.getBytesWritten()) throw damaged("its length is wrong");
        int after = in.read();
        if (after == 0x1f && in.read() == 0x8b) {
            throw new InvalidArchiveException("The file holds more than one gzip member; pack it in one piece");
        }
        if (after >= 0) {
            throw new InvalidArchiveException("The file goes on after the end of the gzip data; remove what follows");
        }
        return -1;
    }

    private int readInt() throws IOException {
        int value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int next = in.read();
            if (next < 0) throw truncated();
            value |= next << shift;
        }
        return value;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
