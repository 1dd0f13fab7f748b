package synapse.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code deploy/backup.sh} and {@code deploy/restore.sh} as an operator runs them.
 *
 * @param output everything that it has printed
 */
record BackupCommandLine(int exitCode, String output) {
    static BackupCommandLine run(String script, Map<String, String> settings, String... arguments) {
        List<String> command = new ArrayList<>(List.of("deploy/" + script));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("REGISTRY_"));
        builder.environment().putAll(settings);
        Path java = Path.of(System.getProperty("java.home"), "bin");
        builder.environment().put("PATH", java + ":" + System.getenv("PATH"));
        builder.environment().put("REGISTRY_JAR", System.getProperty("registry.jar", "target/synapse-registry.jar"));
        builder.environment().put("JAVA_OPTS", "-Xmx128m -XX:TieredStopAtLevel=1");
        try {
            Path output = Files.createTempFile("backup-", ".log");
            Process process = builder.redirectOutput(output.toFile()).start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) process.destroyForcibly().waitFor();
            String said = Files.readString(output);
            Files.delete(output);
            return new BackupCommandLine(process.exitValue(), said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
