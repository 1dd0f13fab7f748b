package synapse.it;

import static synapse.it.PackageBuilder.aPackage;

import java.nio.file.Path;

/**
 * A registry as a company sets it that lets nobody in by name only, for the tests of what that closes; started when it is
 * first needed, stopped with this JVM.
 */
final class ClosedRegistry {
    /** The one origin whose pages may read. */
    static final String ORIGIN = "https://packages.example.org";

    static final String CONTACT = "mailto:security@example.org";

    private static final String ADMINISTRATOR = "root";
    private static final RegistryProcess PROCESS = start();
    private static final RegistryClient OWNER = PROCESS.client().registered("owner");
    private static final PackageBuilder PUBLISHED = published();

    private ClosedRegistry() {}

    private static RegistryProcess start() {
        RegistryProcess process = RegistryProcess.on(TestDatabase.H2)
                .with("REGISTRY_ANONYMOUS_READ", "false")
                .with("REGISTRY_CORS_ORIGINS", ORIGIN + ", http://localhost:3000")
                .with("REGISTRY_HSTS_AGE", "P365D")
                .with("REGISTRY_SECURITY_CONTACT", CONTACT + ", https://example.org/security")
                .with("REGISTRY_LOG_FORMAT", "json")
                .with("REGISTRY_ADMIN_USER", ADMINISTRATOR)
                .with("REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD);
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "stop the closed registry"));
        return process.start();
    }

    private static PackageBuilder published() {
        PackageBuilder wanted = aPackage("closed-json").file("README.md", "# closed");
        if (OWNER.publish(wanted).status() != 201) throw new IllegalStateException("not published");
        return wanted;
    }

    static RegistryClient stranger() {
        return PROCESS.client();
    }

    /** Returns the owner of {@link #published}, logged in. */
    static RegistryClient owner() {
        return OWNER;
    }

    static RegistryClient administrator() {
        return PROCESS.client().loggedIn(ADMINISTRATOR, RegistryClient.PASSWORD);
    }

    static PackageBuilder aPublished() {
        return PUBLISHED;
    }

    static String url() {
        return PROCESS.uri().toString();
    }

    static int port() {
        return PROCESS.port();
    }

    static String log() {
        return PROCESS.log();
    }

    static Path data() {
        return PROCESS.data();
    }
}
