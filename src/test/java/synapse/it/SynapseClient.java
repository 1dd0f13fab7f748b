package synapse.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built client as a process of its own, in a project's folder, with a home that tests may share. */
final class SynapseClient {
    private static final long MOST_SECONDS = 120;

    private final Path home;
    private final Path project;
    private final String registry;

    SynapseClient(Path home, Path project) {
        this(home, project, SharedRegistry.uri().toString());
    }

    SynapseClient(Path home, Path project, String registry) {
        this.home = home;
        this.project = project;
        this.registry = registry;
    }

    /** How a run ended. */
    record Ended(int exitCode, String out, String err) {}

    Path project() {
        return project;
    }

    /** Writes the manifest of a project with these dependencies, such as {@code "json ^1.0.0"}. */
    SynapseClient needing(String... dependencies) {
        var manifest = RegistryClient.object().put("name", "app").put("version", "0.1.0");
        for (String needed : dependencies) {
            String[] parts = needed.split(" ", 2);
            manifest.withObject("/dependencies").put(parts[0], parts[1]);
        }
        try {
            Files.createDirectories(project);
            Files.writeString(project.resolve("synapse.json"), manifest.toString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Ended pkg(String... arguments) {
        try {
            Process process = start(arguments);
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the client did not end");
            }
            return new Ended(process.exitValue(), read("out"), read("err"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts {@code synapse pkg}; what it prints goes to files beside the project. */
    Process start(String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
        command.add(System.getProperty("client.jar"));
        command.add("pkg");
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
        builder.environment()
                .putAll(Map.of("SYNAPSE_HOME", home.toString(), "SYNAPSE_REGISTRY", registry, "NO_COLOR", "1"));
        return builder.redirectOutput(file("out").toFile())
                .redirectError(file("err").toFile())
                .start();
    }

    private Path file(String stream) {
        return project.resolveSibling(project.getFileName() + "." + stream);
    }

    private String read(String stream) throws IOException {
        return Files.readString(file(stream), StandardCharsets.UTF_8);
    }
}
