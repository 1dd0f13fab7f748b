package synapse.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import synapse.remote.Environment;

/** Runs commands in this process, in a project's folder and with a home of their own. */
final class ProjectShell {
    private final Path home;
    private final Path folder;
    private final Map<String, String> variables = new HashMap<>();
    private String out = "";
    private String err = "";

    ProjectShell(Path home, Path folder, String registry) {
        this.home = home;
        this.folder = folder;
        variables.put("SYNAPSE_REGISTRY", registry);
    }

    ProjectShell with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /** Returns the exit code. */
    int run(String... arguments) {
        Captured run = Captured.run(new Environment(variables, home, folder), 80, "", arguments);
        out = run.out();
        err = run.err();
        return run.exitCode();
    }

    /** Returns what the last command printed as its result. */
    String out() {
        return out;
    }

    /** Returns what the last command said beside. */
    String err() {
        return err;
    }

    ProjectShell manifest(String json) {
        return write("synapse.json", json.replace('\'', '"'));
    }

    ProjectShell write(String file, String content) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }
}
