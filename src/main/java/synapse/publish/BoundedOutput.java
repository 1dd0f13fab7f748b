package synapse.publish;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Counts what passes and stops at the first byte too many. */
final class BoundedOutput extends FilterOutputStream {
    private final long maxBytes;
    private long count;

    BoundedOutput(OutputStream out, long maxBytes) {
        super(out);
        this.maxBytes = maxBytes;
    }

    long count() {
        return count;
    }

    @Override
    public void write(int b) throws IOException {
        take(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.write(bytes, offset, length);
    }

    private void take(int length) {
        count += length;
        if (count > maxBytes) throw tooLarge(maxBytes);
    }

    static RegistryException tooLarge(long maxBytes) {
        return new RegistryException(
                ProblemType.ARCHIVE_TOO_LARGE, "an archive may have " + maxBytes + " bytes at most; leave files out");
    }
}
