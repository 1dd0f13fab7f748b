package synapse.it;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The one registry that most HTTP tests talk to; started when it is first needed, stopped with this JVM. */
final class SharedRegistry {
    /** {@code REGISTRY_MAX_PACKAGE_BYTES} of this registry: small, so that too much is quickly sent. */
    static final int MAX_PACKAGE_BYTES = 2 << 20;

    private static final String ADMINISTRATOR = "root";
    private static final RegistryProcess PROCESS = start();

    private SharedRegistry() {}

    private static RegistryProcess start() {
        RegistryProcess process = RegistryProcess.on(TestDatabase.current())
                .with("REGISTRY_MAX_PACKAGE_BYTES", Integer.toString(MAX_PACKAGE_BYTES))
                .with("REGISTRY_CHECK_EVERY", "PT5S")
                .with("REGISTRY_BACKUP_WINDOW", "PT0S") // tests that delete look whether the bytes go
                .with("REGISTRY_ADMIN_USER", ADMINISTRATOR)
                .with("REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD);
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "stop the registry"));
        return process.start();
    }

    /** Returns a client without credentials. */
    static RegistryClient anyone() {
        return PROCESS.client();
    }

    /** Returns a client that has just registered and logged in. */
    static RegistryClient newUser() {
        return newUser(Unique.name("user"));
    }

    static RegistryClient newUser(String username) {
        return anyone().registered(username);
    }

    static RegistryClient administrator() {
        return anyone().loggedIn(ADMINISTRATOR, RegistryClient.PASSWORD);
    }

    static URI uri() {
        return PROCESS.uri();
    }

    static int port() {
        return PROCESS.port();
    }

    /** Returns everything that this registry has printed so far. */
    static String log() {
        return PROCESS.log();
    }

    static Map<String, String> settings() {
        return PROCESS.settings();
    }

    static Path data() {
        return PROCESS.data();
    }

    static Path store() {
        return PROCESS.store();
    }
}
