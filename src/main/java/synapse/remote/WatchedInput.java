package synapse.remote;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** A body that is given up when nothing of it comes for 30 seconds: the client's own time-out ends with the headers. */
final class WatchedInput extends FilterInputStream {
    private static final long MOST_IDLE = TimeUnit.SECONDS.toNanos(30);
    private static final ScheduledExecutorService WATCH = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "body-watch");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> watching;
    private volatile long lastNanos = System.nanoTime();
    private volatile boolean isStalled;

    WatchedInput(InputStream in) {
        super(in);
        watching = WATCH.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        if (System.nanoTime() - lastNanos < MOST_IDLE) return;
        isStalled = true;
        watching.cancel(false);
        try {
            in.close(); // wakes the reader
        } catch (IOException e) {
            // the reader sees it, too
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        lastNanos = System.nanoTime();
        try {
            int count = in.read(bytes, offset, length);
            if (isStalled) throw new HttpTimeoutException("nothing came for 30 seconds");
            return count;
        } catch (IOException e) {
            if (!isStalled) throw e;
            throw new HttpTimeoutException("nothing came for 30 seconds");
        }
    }

    @Override
    public void close() throws IOException {
        watching.cancel(false);
        in.close();
    }
}
