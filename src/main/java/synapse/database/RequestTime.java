package synapse.database;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * How long the database may take for one request, all statements together: where each is slow, but none is too slow, the
 * client still gets an answer in time. What the request does between its statements does not count.
 */
public final class RequestTime {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Of the request in this thread, the nanoseconds that it has waited for the database; null: no request. */
    private static final ThreadLocal<long[]> WAITED = new ThreadLocal<>();

    private RequestTime() {}

    /** Begins in this thread. */
    public static void begin() {
        WAITED.set(new long[1]);
    }

    /** Does work with a time of its own, unless it is part of a request's. */
    public static <T> T within(Supplier<T> work) {
        if (WAITED.get() != null) return work.get();
        begin();
        try {
            return work.get();
        } finally {
            end();
        }
    }

    public static void end() {
        WAITED.remove();
    }

    /** Notes that the database was waited for since then, a {@link System#nanoTime}. */
    static void waitedSince(long begunNanos) {
        long[] waited = WAITED.get();
        if (waited != null) waited[0] += System.nanoTime() - begunNanos;
    }

    /** @throws SQLException as the database would, had it a limit of that kind */
    static void check() throws SQLException {
        long[] waited = WAITED.get();
        if (waited != null && waited[0] > LIMIT_NANOS)
            throw new SQLTimeoutException("the statements of this request took too long together", "57014");
    }
}
