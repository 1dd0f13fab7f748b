package synapse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The table, and under which circumstances it was made.
 *
 * @param notes which peers there were, and which not
 * @param sizes of the bodies that each of them served
 */
record Report(BenchOptions options, List<String> notes, List<String> sizes, Results results) {
    private static final String FILE = "table.md";

    String text() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(Instant.now().truncatedTo(ChronoUnit.SECONDS) + ", " + Machine.describe() + ".");
        lines.add("Registry with %s, filled with %s."
                .formatted(
                        String.join(" ", options.java()), RealData.of(options).describe()));
        lines.add(String.join("; ", notes) + ".");
        lines.add("Bodies in bytes: " + String.join("; ", sizes) + ".");
        lines.add("%d connections, medians of %d rounds of %d s, own load generator (one thread).%s"
                .formatted(
                        options.connections(),
                        options.rounds(),
                        options.round().toSeconds(),
                        options.quick() ? " Quick: this only shows that it runs." : ""));
        lines.add("x nginx, x Verdaccio: how many times as good the registry is; under 1 it is worse.");
        return String.join("\n", lines) + "\n\n" + new ResultTable(results).text();
    }

    /** Writes the table to a file, over the one that was there. */
    void write() throws IOException {
        Files.writeString(options.out().resolve(FILE), text());
    }
}
