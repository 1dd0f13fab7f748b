package synapse.it;

/** Two registries on one PostgreSQL database and one folder, as behind a load balancer. {@code root} is their administrator. */
final class TwoNodes implements AutoCloseable {
    static final String SECRET = "the same for all nodes, 32 bytes or more";

    private final String database = TestDatabase.freshPostgresUrl();
    private final RegistryProcess first = node();
    private final RegistryProcess second = node().with(
                    "REGISTRY_STORAGE_PATH", first.data().resolve("packages").toString())
            .with("REGISTRY_SEARCH_PATH", first.data().resolve("search").toString());

    private RegistryProcess node() {
        return RegistryProcess.on(TestDatabase.H2)
                .with("REGISTRY_DB_URL", database)
                .with("REGISTRY_SECRET_KEY", SECRET)
                .with("REGISTRY_CHECK_RATE", "1024")
                .with("REGISTRY_SEARCH_COUNT_INTERVAL", "PT2S")
                .with("REGISTRY_ADMIN_USER", "root")
                .with("REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD);
    }

    TwoNodes start() {
        first.start();
        second.start();
        return this;
    }

    RegistryProcess first() {
        return first;
    }

    RegistryProcess second() {
        return second;
    }

    /** Returns a client with the same credentials that talks to the second node. */
    RegistryClient onSecond(RegistryClient client) {
        return second.client().withToken(client.token());
    }

    @Override
    public void close() {
        second.close();
        first.close();
    }
}
