package synapse.database;

import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Opens physical connections. When its disk fails it, H2 within this process closes itself under all of its connections;
 * they must all be closed before one opens it again, or it finds the file locked, or loses what it had committed.
 */
final class OpenConnections {
    private static final long PATIENCE_MILLIS = 3_000;
    private static final Set<PhysicalConnection> EMBEDDED = new LinkedHashSet<>();

    private OpenConnections() {}

    static PhysicalConnection open(XADataSource source) throws SQLException {
        if (!(source instanceof JdbcDataSource)) return new PhysicalConnection(source.getXAConnection());
        synchronized (EMBEDDED) {
            if (!EMBEDDED.isEmpty() && !EMBEDDED.iterator().next().answers()) closeAll();
            PhysicalConnection opened = new PhysicalConnection(source.getXAConnection());
            EMBEDDED.add(opened);
            return opened;
        }
    }

    static void closed(PhysicalConnection connection) {
        synchronized (EMBEDDED) {
            EMBEDDED.remove(connection);
        }
    }

    private static void closeAll() {
        System.getLogger(OpenConnections.class.getName())
                .log(Level.WARNING, "The database has closed itself and is opened again; look at its disk");
        List<PhysicalConnection> all = List.copyOf(EMBEDDED);
        EMBEDDED.clear();
        Thread closing = new Thread(() -> all.forEach(OpenConnections::abandon), "close-database");
        closing.setDaemon(true); // not one of the container's: a connection may never let it go
        closing.start();
        try {
            closing.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (closing.isAlive()) all.get(0).endDatabase();
    }

    private static void abandon(PhysicalConnection connection) {
        try {
            connection.abandon();
        } catch (SQLException | RuntimeException e) {
            System.getLogger(OpenConnections.class.getName())
                    .log(Level.DEBUG, () -> "Closed with trouble: " + e.getMessage());
        }
    }
}
