package synapse.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A server as a process of its own, which ends with this one at the latest. */
final class ServerProcess implements AutoCloseable {
    private static final long STOP_SECONDS = 30;

    private final Process process;
    private final Path log;
    private final Thread hook;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.hook = new Thread(process::destroy, "stop a server");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** @param folder its working folder, which gets its output as {@code log} */
    static ServerProcess start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path log = folder.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("REGISTRY_"));
        builder.environment().putAll(environment);
        return new ServerProcess(
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                log);
    }

    /** @throws IllegalStateException if the process has ended, with its output */
    void mustLive() {
        if (!process.isAlive()) throw new IllegalStateException("the server has ended:\n" + log());
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has the Java virtual machine remove what nobody uses. */
    void collectGarbage() throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        int status = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (status != 0) throw new IOException("jcmd GC.run ended with " + status);
    }

    /** Returns what of the process and its children is in RAM; 0 if the system does not tell. */
    long residentKib() throws IOException {
        long sum = 0;
        for (long pid : pids().toArray()) {
            Path status = Path.of("/proc", Long.toString(pid), "status");
            if (Files.exists(status)) sum += kib(Files.readAllLines(status));
        }
        return sum;
    }

    private LongStream pids() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .mapToLong(ProcessHandle::pid);
    }

    private static long kib(List<String> status) {
        return status.stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .sum();
    }

    /** Asks the process to end (SIGTERM) and waits; kills it if it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
