package synapse.archive;

import java.io.IOException;
import java.util.zip.CRC32;

/** Header of a gzip member (RFC 1952, section 2.3). Its name, comment and extra field are passed over, not kept. */
final class GzipHeader {
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xe0;
    private static final int TIME_FLAGS_AND_SYSTEM_BYTES = 6;

    private final PackedInput in;
    private final CRC32 crc = new CRC32();

    private GzipHeader(PackedInput in) {
        this.in = in;
    }

    /** Reads a header that must be there. */
    static void read(PackedInput in) throws IOException {
        new GzipHeader(in).read();
    }

    private void read() throws IOException {
        if (in.read() != 0x1f || in.read() != 0x8b) {
            throw new InvalidArchiveException("The file is not gzip; pack the package as .tar.gz");
        }
        crc.update(0x1f);
        crc.update(0x8b);
        int method = next();
        int flags = next();
        if (method != DEFLATE || (flags & RESERVED) != 0) {
            throw new InvalidArchiveException("The gzip header has unknown flags; pack with plain gzip");
        }
        skip(TIME_FLAGS_AND_SYSTEM_BYTES);
        if ((flags & EXTRA) != 0) skip(next() | next() << 8);
        if ((flags & NAME) != 0) skipText();
        if ((flags & COMMENT) != 0) skipText();
        if ((flags & HEADER_CRC) != 0) checkCrc();
    }

    private void checkCrc() throws IOException {
        int expected = (int) crc.getValue() & 0xffff;
        if ((next() | next() << 8) != expected) throw SingleMemberGzip.damaged("the checksum of its header is wrong");
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) next();
    }

    private void skipText() throws IOException {
        int last = next();
        while (last != 0) last = next();
    }

    private int next() throws IOException {
        int value = in.read();
        if (value < 0) throw SingleMemberGzip.truncated();
        crc.update(value);
        return value;
    }
}
