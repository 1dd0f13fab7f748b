package synapse.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The memory of a process that is in RAM, as Linux tells it. */
record ResidentMemory(Path status) {
    /** Finds the Java process that this one started, by the port in its environment. */
    static ResidentMemory ofRegistryAt(int port) {
        Path folder = ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .map(child -> Path.of("/proc/" + child.pid()))
                .filter(child -> environment(child).contains("REGISTRY_PORT=" + port))
                .findFirst()
                .orElse(Path.of("/proc/none"));
        return new ResidentMemory(folder.resolve("status"));
    }

    private static List<String> environment(Path process) {
        try {
            return List.of(Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1)
                    .split("\0"));
        } catch (IOException e) {
            return List.of(); // ended meanwhile, or another system
        }
    }

    /** Returns what is in RAM now. */
    long nowKib() throws IOException {
        return kib("VmRSS");
    }

    /** Returns the most there ever was. */
    long peakKib() throws IOException {
        return kib("VmHWM");
    }

    /** Returns 0 where there is no such file: on other systems nothing is measured. */
    private long kib(String field) throws IOException {
        if (!Files.exists(status)) return 0;
        String line = Files.readAllLines(status).stream()
                .filter(each -> each.startsWith(field + ":"))
                .findFirst()
                .orElse("0");
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
    }
}
