package synapse.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What the registry runs in; the system property {@code registry.test.server} chooses one for the run. */
enum TestServer {
    RUNNABLE_JAR {
        @Override
        ProcessBuilder command(Path folder, Map<String, String> settings, List<String> javaOptions) {
            List<String> command = new ArrayList<>();
            command.add(JAVA_HOME.resolve("bin/java").toString());
            command.addAll(javaOptions);
            command.add("-Dregistry.parent=" + ProcessHandle.current().pid());
            command.add("-jar");
            command.add(System.getProperty("registry.jar", "target/synapse-registry.jar"));
            return new ProcessBuilder(command);
        }

        @Override
        boolean hasStarted(String log) {
            return log.contains("Synapse Registry answers at");
        }
    },

    /** The prepared WildFly in {@code registry.test.wildfly}; each process has a base folder of its own with the WAR. */
    WILDFLY {
        private static final Path HOME = Path.of(System.getProperty("registry.test.wildfly", "target/wildfly"));

        @Override
        ProcessBuilder command(Path folder, Map<String, String> settings, List<String> javaOptions) {
            int port = Integer.parseInt(settings.get("REGISTRY_PORT"));
            Path base = folder.resolve("wildfly").toAbsolutePath();
            if (!Files.exists(base)) furnish(base);
            ProcessBuilder builder = new ProcessBuilder(
                    HOME.resolve("bin/standalone.sh").toString(),
                    "-Djboss.server.base.dir=" + base,
                    "-Djboss.http.port=" + port,
                    "-Djboss.management.http.port=" + managementPort(port));
            builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
            builder.environment().put("JAVA_OPTS", String.join(" ", javaOptions));
            builder.environment().put("LAUNCH_JBOSS_IN_BACKGROUND", "true"); // the script passes signals on
            return builder;
        }

        private static void furnish(Path base) {
            Path configuration = HOME.resolve("standalone/configuration");
            try (Stream<Path> files = Files.list(configuration)) {
                Files.createDirectories(base.resolve("deployments"));
                Files.createDirectories(base.resolve("configuration"));
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    Files.copy(file, base.resolve("configuration").resolve(file.getFileName()));
                }
                Files.copy(
                        Path.of(System.getProperty("registry.test.war", "target/synapse-registry.war")),
                        base.resolve("deployments/synapse-registry.war"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        boolean hasStarted(String log) {
            return log.contains("WFLYSRV0025"); // started, without errors
        }

        @Override
        boolean hasFailed(String log) {
            return log.contains("WFLYSRV0026"); // started, with errors
        }

        @Override
        int managementPort(int port) {
            return port + 100; // beside those that FreePort gives
        }
    };

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    static TestServer current() {
        return valueOf(
                System.getProperty("registry.test.server", "runnable_jar").toUpperCase(Locale.ROOT));
    }

    /** Returns the command that starts the server; the log goes to its output. */
    abstract ProcessBuilder command(Path folder, Map<String, String> settings, List<String> javaOptions);

    /** Tells from the log whether the registry answers. */
    abstract boolean hasStarted(String log);

    /** Tells from the log whether the registry will never answer, though the process goes on. */
    boolean hasFailed(String log) {
        return false;
    }

    /** Returns the port of what the server itself tells, such as MicroProfile Health. */
    int managementPort(int port) {
        return port;
    }
}
