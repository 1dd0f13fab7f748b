package synapse.database;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * How long the database may take for one request, all statements together: where each is slow, but none is too slow, the
 * client still gets an answer in time.
 */
public final class RequestTime {
    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final ThreadLocal<Long> END = new ThreadLocal<>();

    private RequestTime() {}

    /** Begins in this thread, or begins again after work of another kind. */
    public static void begin() {
        END.set(System.nanoTime() + LIMIT_NANOS);
    }

    /** Begins again, if a request is at work in this thread. */
    public static void renew() {
        if (END.get() != null) begin();
    }

    public static void end() {
        END.remove();
    }

    /** @throws SQLException as the database would, had it a limit of that kind */
    static void check() throws SQLException {
        Long end = END.get();
        if (end != null && System.nanoTime() - end > 0)
            throw new SQLTimeoutException("the statements of this request took too long together", "57014");
    }
}
