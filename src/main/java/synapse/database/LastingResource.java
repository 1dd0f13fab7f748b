package synapse.database;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/** The transactional side of a {@link LastingConnection}: the begin of a transaction is when a dead one is replaced. */
record LastingResource(LastingConnection connection) implements XAResource {
    @Override
    public void start(Xid xid, int flags) throws XAException {
        long begun = System.nanoTime();
        try {
            begin(xid, flags);
        } finally {
            RequestTime.waitedSince(begun);
        }
    }

    private void begin(Xid xid, int flags) throws XAException {
        if (flags == TMNOFLAGS) {
            connection.refresh();
            connection.current().bePatient();
        }
        XAResource first = target();
        try {
            first.start(xid, flags);
        } catch (XAException e) {
            if (flags == TMNOFLAGS) connection.suspect();
            if (target() == first) throw e;
            target().start(xid, flags); // nothing was done on the dead one
        }
        connection.inTransaction(true);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        connection.inTransaction(false); // whatever becomes of it: a failed end may be the last that is heard of it
        target().end(xid, flags);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        connection.inTransaction(false);
        return target().prepare(xid);
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        connection.inTransaction(false);
        long begun = System.nanoTime();
        try {
            requireOpen();
            target().commit(xid, onePhase);
        } catch (XAException e) {
            connection.current().doubt();
            throw e;
        } finally {
            RequestTime.waitedSince(begun);
        }
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        connection.inTransaction(false);
        long begun = System.nanoTime();
        try {
            requireOpen();
            target().rollback(xid);
        } finally {
            RequestTime.waitedSince(begun);
        }
    }

    @Override
    public void forget(Xid xid) throws XAException {
        target().forget(xid);
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        return target().recover(flag);
    }

    @Override
    public boolean isSameRM(XAResource other) throws XAException {
        return target().isSameRM(other instanceof LastingResource lasting ? lasting.target() : other);
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return target().getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return target().setTransactionTimeout(seconds);
    }

    private void requireOpen() throws XAException {
        if (connection.current().isClosedUnderneath()) throw new XAException(XAException.XAER_RMFAIL);
    }

    private XAResource target() {
        return connection.current().resource();
    }
}
