package synapse.storage;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** The store of archives for a command that runs beside the registry, or instead of it. */
public final class OfflineStorage implements AutoCloseable {
    private final Router router;

    private OfflineStorage(Router router) {
        this.router = router;
    }

    /**
     * Opens what the settings name.
     * @param state asks the database where the archives are
     * @throws synapse.config.ConfigurationException if it cannot be used, or is not where the archives are
     */
    public static OfflineStorage open(Executor executor, Supplier<MoveState> state) throws IOException {
        return new OfflineStorage(new Router(Stores.configured(executor), state));
    }

    public StorageConnection getConnection() {
        return new RoutedConnection(router);
    }

    @Override
    public void close() {
        router.stores().main().close();
        router.stores().second().ifPresent(Store::close);
    }
}
