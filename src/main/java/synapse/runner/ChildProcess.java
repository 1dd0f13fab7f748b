package synapse.runner;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the runnable jar as a child of the build ({@code mvn -Prun}): its output passes through, and the build ends only
 * when the registry has stopped cleanly. The child ends with the build, also if that is killed.
 */
public final class ChildProcess {
    private static final long PATIENCE_SECONDS = 30;

    private ChildProcess() {}

    /** @param arguments the runnable jar */
    public static void main(String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long parent = ProcessHandle.current().pid();
        Process child = new ProcessBuilder(List.of(java, "-Xmx1g", "-Dregistry.parent=" + parent, "-jar", arguments[0]))
                .inheritIO()
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(child), "stop-registry"));
        int exitCode = child.waitFor();
        boolean stopped = exitCode == 0 || exitCode == 128 + 2 || exitCode == 128 + 15;
        if (!stopped) throw new IllegalStateException("the registry ended with exit code " + exitCode);
    }

    private static void stop(Process child) {
        child.destroy();
        try {
            if (!child.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) child.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
