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
        for (PhysicalConnection each : List.copyOf(EMBEDDED)) {
            try {
                each.abandon();
            } catch (SQLException | RuntimeException e) {
                System.getLogger(OpenConnections.class.getName())
                        .log(Level.DEBUG, () -> "Closed with trouble: " + e.getMessage());
            }
        }
        EMBEDDED.clear();
    }
}
