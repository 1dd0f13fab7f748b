package synapse.database;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;

/** What the database refused, read from the cause chain of an exception; the same on H2 and PostgreSQL. */
public final class Violation {
    /** H2's own: closed, file broken, I/O, connection broken. */
    private static final Set<String> H2_OUTAGES = Set.of("90007", "90028", "90030", "90031", "90067", "90098", "90121");

    private static final int DEPTH = 20;

    private Violation() {}

    /** Tells whether the named constraint was violated (SQLSTATE class 23, integrity constraint violation). */
    public static boolean of(String constraint, Throwable thrown) {
        SQLException cause = sqlCause(thrown);
        return cause != null && state(cause).startsWith("23") && naming(cause).contains(constraint);
    }

    /** Tells whether a retry may succeed: another transaction held the lock, or this one was the victim of a deadlock. */
    public static boolean isTransient(Throwable thrown) {
        SQLException cause = sqlCause(thrown);
        if (cause == null) return false;
        return switch (state(cause)) {
            case "40001", "40P01", "55P03", "57014", "HYT00" -> true;
            default -> false;
        };
    }

    /** Tells whether the row is there already; it may have been inserted by another transaction just now. */
    public static boolean isDuplicate(Throwable thrown) {
        SQLException cause = sqlCause(thrown);
        return cause != null && state(cause).equals("23505");
    }

    /** Tells whether the database will never take this: a value or a key is wrong (SQLSTATE classes 22 and 23). */
    public static boolean isRefused(Throwable thrown) {
        SQLException cause = sqlCause(thrown);
        return cause != null
                && !isDuplicate(thrown)
                && (state(cause).startsWith("22") || state(cause).startsWith("23"));
    }

    /** Tells whether the database itself failed: gone, refused, closed, out of connections, space or memory. */
    public static boolean isOutage(Throwable thrown) {
        SQLException cause = sqlCause(thrown);
        if (cause == null) return isUnfinished(thrown);
        String state = state(cause);
        if (state.equals("HY000") && isBy(IOException.class, thrown)) return true; // its word for a bad disk
        return H2_OUTAGES.contains(state)
                || state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P");
    }

    /** Tells whether the server could not end a transaction; it does not always say that this was the database's fault. */
    private static boolean isUnfinished(Throwable thrown) {
        return isBy(SystemException.class, thrown) || isBy(RollbackException.class, thrown);
    }

    /** Returns the part of the message that names the constraint, and not the values, which are foreign text. */
    private static String naming(SQLException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).split("\\n| values ", 2)[0];
    }

    private static String state(SQLException e) {
        return e.getSQLState() == null ? "" : e.getSQLState();
    }

    private static SQLException sqlCause(Throwable thrown) {
        SQLException found = null;
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < DEPTH; t = t.getCause(), depth++) {
            if (t instanceof SQLException e && (found == null || found.getSQLState() == null)) found = e;
        }
        return found;
    }

    private static boolean isBy(Class<? extends Throwable> type, Throwable thrown) {
        int depth = 0;
        for (Throwable t = thrown; t != null && depth < DEPTH; t = t.getCause(), depth++) {
            if (type.isInstance(t)) return true;
        }
        return false;
    }
}
