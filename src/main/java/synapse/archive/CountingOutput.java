package synapse.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts the bytes that pass by. Closing it flushes but leaves open what is below. */
final class CountingOutput extends FilterOutputStream {
    private long countBytes;

    CountingOutput(OutputStream out) {
        super(out);
    }

    long countBytes() {
        return countBytes;
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        countBytes++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        countBytes += length;
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
