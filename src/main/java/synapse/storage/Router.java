package synapse.storage;

import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.function.Supplier;

/** Knows which store is used for what: what the database said last, and what it says now. */
final class Router {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final Stores stores;
    private final Supplier<MoveState> state;
    private volatile Route last;
    private volatile long lookedNanos;

    /**
     * Makes one that has looked.
     *
     * @param state asks the database
     * @throws synapse.config.ConfigurationException if the archives are where this node does not reach them
     */
    Router(Stores stores, Supplier<MoveState> state) throws StorageUnavailableException {
        this.stores = stores;
        this.state = state;
        stores.require(state.get());
        now();
    }

    Stores stores() {
        return stores;
    }

    /** Returns where everything was when somebody looked last. */
    Route last() {
        return last;
    }

    /** Looks into the database. */
    Route now() throws StorageUnavailableException {
        long begunNanos = System.nanoTime();
        Route route = stores.route(state.get());
        last = route;
        lookedNanos = begunNanos;
        return route;
    }

    /** Tells whether all is in the one store that was last written to, as of two seconds ago at most. */
    boolean isSettled() {
        Route known = last;
        if (System.nanoTime() - lookedNanos < FRESH.toNanos()) return known.isSettled();
        try {
            Route now = now();
            return now.isSettled() && now.writes() == known.writes();
        } catch (StorageUnavailableException | EJBException e) {
            return false; // nobody knows
        }
    }
}
