package synapse.storage;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import synapse.config.ConfigurationException;

/**
 * Gives connections to the store of archives: the one that is configured by {@code REGISTRY_STORAGE_TYPE} and what belongs
 * to that type, unless they were moved to the second.
 */
@ApplicationScoped
public class StorageConnectionFactory {
    private static final Logger LOG = System.getLogger(StorageConnectionFactory.class.getName());

    @Resource
    private ManagedExecutorService executor;

    private MoveRowsService rows;
    private volatile Router router; // null: not opened

    public StorageConnectionFactory() {} // for the container

    @Inject
    public StorageConnectionFactory(MoveRowsService rows) {
        this.rows = rows;
    }

    /**
     * Makes the store ready.
     * @throws ConfigurationException if it cannot be used, or is not where the archives are
     */
    public void open() {
        Stores stores = Stores.configured(executor);
        MoveState state = rows.state();
        try {
            router = new Router(stores, rows::state);
        } catch (StorageUnavailableException e) {
            throw new ConfigurationException(e.getMessage(), e);
        }
        if (state.isIdle() && stores.areOutdated(state)) {
            LOG.log(
                    Level.WARNING,
                    () ->
                            "The archives were moved from %s to %s, and are used there; let REGISTRY_STORAGE_TYPE and what belongs to it name that"
                                    .formatted(state.departed(), state.home()));
        }
    }

    public StorageConnection getConnection() {
        return new MeteredConnection(new RoutedConnection(router));
    }

    /** Tells whether there is a second storage, to repair from or to move to. */
    public boolean hasSecond() {
        return router.stores().second().isPresent();
    }

    /** Connects to the storage in which the archives are not, to be read from; empty if there is none. */
    public Optional<StorageConnection> secondConnection() {
        return router.stores().besides(router.last().writes()).map(Store::connect);
    }

    /** Returns the storages that this node's settings name. */
    public Places places() {
        return router.stores().places();
    }

    /** Returns where the archives are. */
    public String home() throws IOException {
        return router.now().writes().place();
    }

    /** Looks where the archives are; for a timer. */
    public void look() throws IOException {
        router.now();
    }

    /**
     * Makes the storage in which the archives are not ready to be moved to, and returns its place.
     * @throws IOException if it cannot be written to
     */
    public Optional<String> prepareTarget() throws IOException {
        Optional<Store> target = router.stores().besides(router.now().writes());
        if (target.isPresent()) target.get().prepare();
        return target.map(Store::place);
    }

    /** @throws IOException if this node does not know both stores of the move */
    public MoveEnds connect(MoveState state) throws IOException {
        return new MoveEnds(connected(state.home()), connected(state.target()));
    }

    private StorageConnection connected(String place) throws IOException {
        return router.stores()
                .at(place)
                .orElseThrow(() -> new IOException("this node does not know " + place))
                .connect();
    }

    /** Returns how many bytes still fit into the store; NaN if it does not tell. */
    public double freeBytes() {
        return router == null ? Double.NaN : router.last().writes().freeBytes();
    }

    /** @throws UncheckedIOException if nothing can be written to the store */
    public void probe() {
        Store store = router.last().writes();
        try {
            store.probe();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + store + " (" + e.getMessage() + ")", e);
        }
    }

    @PreDestroy
    void close() {
        if (router == null) return;
        router.stores().main().close();
        router.stores().second().ifPresent(Store::close);
    }
}
