package synapse.database;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Time in which nobody tries to connect, after somebody has failed to: many wait then, and each attempt may take seconds. */
final class Respite {
    private static final long LENGTH_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private volatile long endsNanos = System.nanoTime();

    /** @throws SQLException while it lasts */
    void check() throws SQLException {
        if (System.nanoTime() - endsNanos < 0) throw new SQLException("the database was away just now", "08001");
    }

    void begin() {
        endsNanos = System.nanoTime() + LENGTH_NANOS;
    }
}
