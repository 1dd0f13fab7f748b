package synapse.archive;

import java.io.ByteArrayInputStream;

/** A slow source: at most one byte per call. */
final class TricklingStream extends ByteArrayInputStream {

    TricklingStream(byte... bytes) {
        super(bytes);
    }

    @Override
    public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, 1));
    }
}
