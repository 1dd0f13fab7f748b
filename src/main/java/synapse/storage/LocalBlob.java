package synapse.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A stretch of a file, read in pieces of 64 KiB. */
record LocalBlob(FileChannel channel, long offset, long count) implements StoredBlob {
    private static final int BUFFER_BYTES = 1 << 16;

    @Override
    public void copyTo(OutputStream out) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(BUFFER_BYTES, Math.max(1, count)));
        long at = offset;
        long left = count;
        while (left > 0) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), left));
            int read = channel.read(buffer, at);
            if (read < 0) throw new EOFException("the blob ends " + left + " bytes early");
            out.write(buffer.array(), 0, read);
            at += read;
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
