package synapse.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;

/** One connection to the database, from its opening to its end, and whether the driver has reported that it is dead. */
final class PhysicalConnection implements ConnectionEventListener {
    private static final int VALIDATION_SECONDS = 1;

    /** When a connection died last: those that were seen alive before may be dead, too. */
    private static volatile long lastDeathNanos = System.nanoTime();

    private final XAConnection target;
    private final XAResource resource;
    private volatile Connection handle; // the last one that was given out: the driver closes those before
    private volatile boolean dead;
    private final AtomicBoolean closed = new AtomicBoolean();
    private long seenAliveNanos = System.nanoTime();
    private int patienceMillis = -1; // not set yet

    PhysicalConnection(XAConnection target) throws SQLException {
        this.target = target;
        resource = target.getXAResource();
        handle = target.getConnection();
        target.addConnectionEventListener(this);
        ConnectionMetrics.opened();
    }

    XAConnection target() {
        return target;
    }

    XAResource resource() {
        return resource;
    }

    synchronized Connection newHandle() throws SQLException {
        requireOpen();
        handle = target.getConnection();
        return handle;
    }

    /** @throws SQLException if the database has closed itself: the driver must not be asked for anything then */
    void requireOpen() throws SQLException {
        try {
            EmbeddedDatabase.requireOpen(handle);
        } catch (SQLException e) {
            dead = true;
            throw e;
        }
    }

    boolean isClosedUnderneath() {
        return EmbeddedDatabase.isClosed(handle);
    }

    /** Tells whether the connection can be used; asks the database only if a connection died since it was last asked. */
    boolean isAlive() {
        if (isClosedUnderneath()) dead = true;
        if (dead || seenAliveNanos - lastDeathNanos > 0) return !dead;
        long now = System.nanoTime();
        try {
            dead = !handle().isValid(VALIDATION_SECONDS) || !answers();
        } catch (SQLException e) {
            dead = true;
        }
        if (!dead) seenAliveNanos = now;
        return !dead;
    }

    /** Gives statements as long as the work of this thread may take. */
    void bePatient() {
        int wanted = LongWork.patienceMillis();
        if (dead || wanted == patienceMillis) return;
        try {
            handle().setNetworkTimeout(Runnable::run, wanted);
            patienceMillis = wanted;
        } catch (SQLException e) {
            doubt();
        }
    }

    /** Asks by a statement, on any thread: H2 calls connections valid whose database it has closed. */
    boolean answers() {
        return !isClosedUnderneath() && answersStatement(); // not even the monitor: its holder may never let it go
    }

    private synchronized boolean answersStatement() {
        try (Statement statement = handle().createStatement()) {
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }

    private synchronized Connection handle() throws SQLException {
        return handle.isClosed() ? newHandle() : handle;
    }

    /** Makes the next question ask the database, on this and on all other connections. */
    void doubt() {
        lastDeathNanos = System.nanoTime();
    }

    void close() throws SQLException {
        OpenConnections.closed(this);
        closeTarget();
    }

    /** Closes the connection under whoever uses it. */
    void abandon() throws SQLException {
        dead = true;
        closeTarget();
    }

    private void closeTarget() throws SQLException {
        if (closed.getAndSet(true)) return;
        ConnectionMetrics.closed();
        target.close();
    }

    /** Ends the embedded database of this connection, which does not close. */
    void endDatabase() {
        EmbeddedDatabase.end(handle);
    }

    @Override
    public void connectionErrorOccurred(ConnectionEvent event) {
        dead = true;
        doubt();
    }

    @Override
    public void connectionClosed(ConnectionEvent event) {} // the handle; the connection goes on
}
