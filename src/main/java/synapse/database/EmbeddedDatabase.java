package synapse.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;

/**
 * H2 within this process. When its disk fails it, it closes itself, and then nothing may be asked of it any more: a statement,
 * even a rollback, may go round for ever in {@code MVStore.registerVersionUsage}, with the connection's lock in its hand.
 */
final class EmbeddedDatabase {
    private EmbeddedDatabase() {}

    /** Tells whether the database of that connection has closed itself; false of every other database. */
    static boolean isClosed(Connection connection) {
        try {
            return session(connection)
                    .map(session -> session.isClosed()
                            || session.getDatabase().getStore().getMvStore().isClosed())
                    .orElse(false);
        } catch (DbException e) {
            return true; // the session was closed in between
        }
    }

    /** @throws SQLException if the database of that connection has closed itself */
    static void requireOpen(Connection connection) throws SQLException {
        if (isClosed(connection)) throw new SQLException("the database has closed itself", "08003");
    }

    /** Ends what has closed itself, also for connections that cannot be closed, so that it can be opened again. */
    static void end(Connection connection) {
        try {
            session(connection).map(SessionLocal::getDatabase).ifPresent(Database::shutdownImmediately);
        } catch (DbException e) {
            // says that it is closed, in the way of a statement that finds it so
        }
    }

    private static Optional<SessionLocal> session(Connection connection) {
        return connection instanceof JdbcConnection known && known.getSession() instanceof SessionLocal session
                ? Optional.of(session)
                : Optional.empty();
    }
}
