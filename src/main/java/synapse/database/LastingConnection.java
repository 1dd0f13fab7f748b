package synapse.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.ConnectionEventListener;
import javax.sql.StatementEventListener;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import javax.transaction.xa.XAResource;

/**
 * A connection of the container's pool that outlives its database: when the physical connection has died, the next
 * transaction, or statement outside of one, opens another. Payara's pool keeps dead connections for ever unless it is
 * told otherwise in terms of its own, and would need a restart after each restart of the database.
 */
final class LastingConnection implements XAConnection {
    private final XADataSource source;
    private final Respite respite;
    private final List<ConnectionEventListener> listeners = new CopyOnWriteArrayList<>();
    private volatile PhysicalConnection current;
    private volatile boolean inTransaction;

    /** @param respite of all connections of the source */
    LastingConnection(XADataSource source, Respite respite) throws SQLException {
        this.source = source;
        this.respite = respite;
        current = open();
    }

    private PhysicalConnection open() throws SQLException {
        RequestTime.check();
        respite.check();
        long begun = System.nanoTime();
        try {
            return OpenConnections.open(source);
        } catch (SQLException e) {
            respite.begin();
            ConnectionMetrics.failed();
            throw e;
        } finally {
            RequestTime.waitedSince(begun);
        }
    }

    /** Notes that a transaction has begun or is over. */
    void inTransaction(boolean now) {
        inTransaction = now;
    }

    /** Does what {@link #refresh} does, unless a transaction is under way: that has to fail as a whole. */
    void refreshOutsideTransaction() {
        if (inTransaction) return;
        refresh();
        current.bePatient();
    }

    /** Opens another connection if this one is dead; if that fails, too, the dead one stays and says why itself. */
    void refresh() {
        if (current.isAlive()) return;
        try {
            PhysicalConnection fresh = open();
            listeners.forEach(fresh.target()::addConnectionEventListener);
            PhysicalConnection dead = current;
            current = fresh;
            dead.close();
        } catch (SQLException e) {
            System.getLogger(LastingConnection.class.getName())
                    .log(System.Logger.Level.DEBUG, () -> "Not connected again: " + e.getMessage());
        }
    }

    /** Looks whether the connection is dead, after it has failed in a way that may be of other causes; if so, as above. */
    void suspect() {
        current.doubt();
        refresh();
    }

    @Override
    public XAResource getXAResource() {
        return new LastingResource(this);
    }

    PhysicalConnection current() {
        return current;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (!inTransaction && current.isClosedUnderneath()) refresh();
        return LastingHandle.of(this);
    }

    @Override
    public void close() throws SQLException {
        current.close();
    }

    @Override
    public void addConnectionEventListener(ConnectionEventListener listener) {
        listeners.add(listener);
        current.target().addConnectionEventListener(listener);
    }

    @Override
    public void removeConnectionEventListener(ConnectionEventListener listener) {
        listeners.remove(listener);
        current.target().removeConnectionEventListener(listener);
    }

    @Override
    public void addStatementEventListener(StatementEventListener listener) {} // neither driver tells of statements

    @Override
    public void removeStatementEventListener(StatementEventListener listener) {}
}
