package synapse.database;

/**
 * Work whose statements may take a minute, such as migrations and jobs. Others are given up after five seconds of silence,
 * for somebody waits: a database that takes packets and says nothing must not hold requests for longer.
 */
public final class LongWork {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int LONG_PATIENCE_MILLIS = 60_000;
    private static final ThreadLocal<Boolean> LONG = new ThreadLocal<>();

    private LongWork() {}

    /** Does it in this thread. */
    public static void run(Runnable work) {
        LONG.set(true);
        try {
            work.run();
        } finally {
            LONG.remove();
        }
    }

    /** Returns how long the statements of this thread may be silent. */
    static int patienceMillis() {
        return LONG.get() == null ? PATIENCE_MILLIS : LONG_PATIENCE_MILLIS;
    }
}
