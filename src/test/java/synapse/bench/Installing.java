package synapse.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A client with one project.
 *
 * @param manifest name of the file
 * @param modules folder that it installs into
 * @param store folder with what it has fetched
 * @param lock makes the lock file
 * @param install installs what is locked
 * @param again is run where all is installed
 * @param environment variables for all of them
 */
record Installing(
        Path project,
        String manifest,
        Path modules,
        Path store,
        List<String> lock,
        List<String> install,
        List<String> again,
        Map<String, String> environment) {
    private static final long MOST_SECONDS = 120;

    /** Installs the client as the start page says, and takes it. */
    static Installing bySynapse(Path place, String registry) throws IOException, InterruptedException {
        Path home = Files.createDirectories(place.resolve("home"));
        Path project = Files.createDirectories(place.resolve("project"));
        Map<String, String> environment =
                Map.of("HOME", home.toString(), "SYNAPSE_HOME", home.toString(), "SYNAPSE_REGISTRY", registry);
        run(project, List.of("sh", "-c", "curl -fsS '" + registry + "/cli/install.sh' | sh"), environment);
        List<String> install = List.of(home.resolve(".synapse/bin/synapse").toString(), "pkg", "install", "-q");
        return new Installing(
                project,
                "synapse.json",
                project.resolve("synapse_modules"),
                home.resolve("store"),
                install,
                install,
                install,
                environment);
    }

    /** {@code npm ci} always installs anew, so where all is there it is {@code npm install}. */
    static Installing byNpm(Path npm, Path place, String registry) throws IOException {
        Path project = Files.createDirectories(place.resolve("project"));
        Path cache = place.resolve("cache");
        List<String> options = List.of(
                "--registry=" + registry, "--cache=" + cache, "--no-audit", "--no-fund", "--ignore-scripts", "-s");
        return new Installing(
                project,
                "package.json",
                project.resolve("node_modules"),
                cache,
                command(npm, "install", "--package-lock-only", options),
                command(npm, "ci", "--prefer-offline", options),
                command(npm, "install", "--prefer-offline", options),
                Map.of("HOME", place.toString()));
    }

    private static List<String> command(Path npm, String verb, String option, List<String> options) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(npm.toString(), verb, option), options.stream())
                .toList();
    }

    /** Writes a manifest that needs all of them, and locks. */
    void lock(List<String> names, String version) throws IOException, InterruptedException {
        ObjectNode json = Http.JSON.createObjectNode().put("name", "app").put("version", "1.0.0");
        ObjectNode dependencies = json.putObject("dependencies");
        names.forEach(name -> dependencies.put(name, "^" + version));
        Files.writeString(project.resolve(manifest), json.toString());
        run(project, lock, environment);
    }

    double installSeconds() throws IOException, InterruptedException {
        return run(project, install, environment);
    }

    double againSeconds() throws IOException, InterruptedException {
        return run(project, again, environment);
    }

    void forgetModules() throws IOException {
        if (Files.exists(modules)) Folder.delete(modules);
    }

    void forgetStore() throws IOException {
        if (Files.exists(store)) Folder.delete(store);
    }

    private static double run(Path folder, List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path log = folder.resolveSibling("log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long began = System.nanoTime();
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
            process.destroyForcibly().waitFor();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (process.exitValue() == 0) return seconds;
        throw new IOException(String.join(" ", command) + ": " + Files.readString(log));
    }
}
