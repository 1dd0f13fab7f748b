package synapse.it;

/**
 * The registry for tests that delete: its sweeper removes files at moments of its own, which tests that count the files of
 * {@link SharedRegistry} would notice. Started when it is first needed, stopped with this JVM.
 */
final class SweptRegistry {
    private static final String ADMINISTRATOR = "root";
    private static final OwnRegistry REGISTRY = start();

    private SweptRegistry() {}

    private static OwnRegistry start() {
        OwnRegistry registry = new OwnRegistry();
        registry.process()
                .with("REGISTRY_ADMIN_USER", ADMINISTRATOR)
                .with("REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD);
        Runtime.getRuntime().addShutdownHook(new Thread(registry::close, "stop the swept registry"));
        registry.process().start();
        return registry;
    }

    static RegistryClient anyone() {
        return REGISTRY.process().client();
    }

    /** Returns a client that has just registered and logged in. */
    static RegistryClient newUser() {
        return anyone().registered(Unique.name("user"));
    }

    static RegistryClient administrator() {
        return anyone().loggedIn(ADMINISTRATOR, RegistryClient.PASSWORD);
    }
}
