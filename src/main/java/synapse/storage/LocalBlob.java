package synapse.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stretch of a file. */
final class LocalBlob implements StoredBlob {
    private final FileChannel channel;
    private final long end;
    private long at;

    LocalBlob(FileChannel channel, long offset, long count) {
        this.channel = channel;
        at = offset;
        end = offset + count;
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        if (at == end) return -1;
        int read = channel.read(ByteBuffer.wrap(buffer, 0, (int) Math.min(buffer.length, end - at)), at);
        if (read < 0) throw new EOFException("the blob ends " + (end - at) + " bytes early");
        at += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
