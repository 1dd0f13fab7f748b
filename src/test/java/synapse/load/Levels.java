package synapse.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a process holds, as Linux tells it in {@code /proc}.
 *
 * @param residentKib memory that is in RAM
 * @param threads that live
 * @param files open file handles, sockets among them
 */
record Levels(long residentKib, long threads, long files) {
    static Levels of(long pid) {
        Path process = Path.of("/proc/" + pid);
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            String status = Files.readString(process.resolve("status"));
            return new Levels(number(status, "VmRSS:"), number(status, "Threads:"), open.count());
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " is not there", e);
        }
    }

    private static long number(String status, String field) {
        return status.lines()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String toString() {
        return "%d MB resident, %d threads, %d files".formatted(residentKib / 1024, threads, files);
    }
}
