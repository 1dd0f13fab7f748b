package synapse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** The unpacked bytes in the blocks of 512 bytes that tar is made of. */
final class TarBlocks {
    private static final int MAX_EXTENDED_HEADER_BYTES = 1 << 17;
    private static final int MAX_PADDING_BYTES = 1 << 20;
    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream tar;

    TarBlocks(InputStream tar) {
        this.tar = tar;
    }

    /** Reads the next header; none after the end marker or, as GNU tar has it, at the end of the data. */
    Optional<TarHeader> header() throws IOException {
        byte[] block = new byte[TarHeader.BLOCK_BYTES];
        int count = tar.readNBytes(block, 0, block.length);
        if (count == 0) return Optional.empty();
        if (count < block.length) throw SingleMemberGzip.damaged("it ends inside a header");
        if (!TarHeader.isEnd(block)) return Optional.of(TarHeader.parse(block));
        skipZeros();
        return Optional.empty();
    }

    /** Reads the data of an extended header, which is short, whatever its size field claims. */
    byte[] extendedHeader(long sizeBytes) throws IOException {
        if (sizeBytes > MAX_EXTENDED_HEADER_BYTES) {
            throw new InvalidArchiveException("An extended header is larger than %d bytes; pack without attributes"
                    .formatted(MAX_EXTENDED_HEADER_BYTES));
        }
        byte[] data = tar.readNBytes((int) sizeBytes);
        if (data.length < sizeBytes) throw SingleMemberGzip.damaged("it ends inside an extended header");
        skipPadding(sizeBytes);
        return data;
    }

    /** Skips what fills the last block of a content of {@code sizeBytes}. */
    void skipPadding(long sizeBytes) throws IOException {
        int padding = (int) (-sizeBytes & (TarHeader.BLOCK_BYTES - 1));
        if (tar.readNBytes(padding).length < padding) throw SingleMemberGzip.damaged("it ends inside an entry");
    }

    InputStream bytes() {
        return tar;
    }

    private void skipZeros() throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        byte[] zeros = new byte[BUFFER_BYTES];
        int total = 0;
        for (int count = tar.read(buffer); count >= 0; count = tar.read(buffer)) {
            total += count;
            if (total > MAX_PADDING_BYTES || !Arrays.equals(buffer, 0, count, zeros, 0, count)) {
                throw new InvalidArchiveException("The archive has data after its end; pack again, into a new file");
            }
        }
    }
}
