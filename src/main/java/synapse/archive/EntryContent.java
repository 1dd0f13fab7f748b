package synapse.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Content of one entry: exactly as many bytes as its header says, or the archive is refused. */
final class EntryContent extends InputStream {
    private final InputStream tar;
    private final String name;
    private long remainingBytes;

    EntryContent(InputStream tar, String name, long sizeBytes) {
        this.tar = tar;
        this.name = name;
        this.remainingBytes = sizeBytes;
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
        if (remainingBytes == 0) return -1;
        int count = tar.read(bytes, offset, (int) Math.min(length, remainingBytes));
        if (count < 0) throw InvalidArchiveException.ofEntry(name, "is cut off; pack or transfer the archive again");
        remainingBytes -= count;
        return count;
    }

    /** Reads what is left, into {@code scratch}. */
    void drain(byte[] scratch) throws IOException {
        while (remainingBytes > 0) read(scratch, 0, scratch.length);
    }
}
