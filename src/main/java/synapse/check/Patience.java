package synapse.check;

import jakarta.ejb.EJBException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.TimeUnit;

/** Asks database and store again after a while: a check or a move of hours must survive an outage of a minute. */
public final class Patience {
    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = Long.getLong("registry.check.pause", 2000);

    private Patience() {}

    /** Something that may fail for a while. */
    @FunctionalInterface
    public interface Attempt<T> {
        T run() throws IOException;
    }

    /** Tries six times, a minute in all. */
    public static <T> T with(Attempt<T> attempt) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return attempt.run();
            } catch (IOException | EJBException e) {
                if (tried == ATTEMPTS) throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
                pause(FIRST_PAUSE_MILLIS << (tried - 1));
            }
        }
    }

    private static void pause(long millis) throws InterruptedIOException {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the server is stopping");
        }
    }
}
