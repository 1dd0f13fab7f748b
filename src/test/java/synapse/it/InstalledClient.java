package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The client in a home folder of its own, as the registry's script installs it. */
final class InstalledClient {
    private static final int MOST_SECONDS = 120;

    private final Path home;
    private final Map<String, String> variables = new TreeMap<>();

    /** @param home with a name that a careless script would stumble over */
    InstalledClient(Path home) {
        this.home = home;
        variables.put("HOME", home.toString());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
    }

    record Result(int exitCode, String out, String err) {}

    Path launcher() {
        return home.resolve(".synapse/bin/synapse");
    }

    /** Acts as this user from now on. */
    InstalledClient as(RegistryClient user) {
        variables.put("SYNAPSE_TOKEN", user.token());
        return this;
    }

    InstalledClient with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** Runs the script of a registry as its page says. */
    Result install(URI registry) {
        return process(home, "sh", "-c", "curl -fsS '" + registry + "/cli/install.sh' | sh");
    }

    /** Runs a script that was changed on its way. */
    Result run(String script) {
        try {
            Path file = Files.writeString(home.resolve("script"), script);
            return process(home, "sh", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Result synapse(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(List.of(arguments));
        return process(folder, command.toArray(String[]::new));
    }

    private Result process(Path folder, String... command) {
        try {
            Path out = Files.createTempFile("out", "");
            Path err = Files.createTempFile("err", "");
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
            List.of("SYNAPSE_HOME", "SYNAPSE_REGISTRY", "SYNAPSE_TOKEN", "SYNAPSE_INSTALL", "XDG_CONFIG_HOME")
                    .forEach(builder.environment()::remove);
            builder.environment().putAll(variables);
            Process process = builder.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            process.getOutputStream().close();
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as(List.of(command)::toString)
                    .isTrue();
            return new Result(process.exitValue(), read(out), read(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Files.delete(file);
        return text;
    }
}
