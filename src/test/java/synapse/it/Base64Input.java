package synapse.it;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;

/** The base64 of a stream, encoded while it is read. */
final class Base64Input extends InputStream {
    private static final int PIECE_BYTES = 3 * (1 << 14); // whole groups of three: padding at the very end only

    private final InputStream plain;
    private byte[] encoded = new byte[0];
    private int position;

    Base64Input(InputStream plain) {
        this.plain = plain;
    }

    @Override
    public int read() throws IOException {
        return fill() ? encoded[position++] : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (!fill()) return -1;
        int count = Math.min(length, encoded.length - position);
        System.arraycopy(encoded, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (position < encoded.length) return true;
        encoded = Base64.getEncoder().encode(plain.readNBytes(PIECE_BYTES));
        position = 0;
        return encoded.length > 0;
    }

    @Override
    public void close() throws IOException {
        plain.close();
    }
}
