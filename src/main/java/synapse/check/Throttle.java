package synapse.check;

import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.concurrent.TimeUnit;

/** Hashes bytes, and takes no more of them than so many a second. */
public final class Throttle extends OutputStream {
    private final MessageDigest sha256;
    private final long bytesPerSecond;
    private final long begunNanos = System.nanoTime();
    private long bytes;

    public Throttle(MessageDigest sha256, long bytesPerSecond) {
        this.sha256 = sha256;
        this.bytesPerSecond = bytesPerSecond;
    }

    public long bytes() {
        return bytes;
    }

    @Override
    public void write(int b) throws InterruptedIOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] piece, int offset, int length) throws InterruptedIOException {
        sha256.update(piece, offset, length);
        bytes += length;
        long aheadNanos = (long) (bytes * 1e9 / bytesPerSecond) - (System.nanoTime() - begunNanos);
        if (aheadNanos <= 0) return;
        try {
            TimeUnit.NANOSECONDS.sleep(aheadNanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is stopping");
        }
    }
}
