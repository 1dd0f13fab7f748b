package synapse.it;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import synapse.faults.Step;
import synapse.faults.edge.Fault;

/** What came of each fault at each step, as the table in {@code docs/reliability.md}. */
final class FaultMatrix {
    private static final Path DOCUMENT = Path.of("docs", "reliability.md");
    private static final String END = "<!-- end -->\n";
    private static final List<Fault> COLUMNS =
            Stream.of(Fault.values()).filter(fault -> !fault.isDeadly()).toList();

    private final Map<Step, Map<Fault, String>> outcomes = new LinkedHashMap<>();
    private final String stack;

    FaultMatrix(TestDatabase database) {
        stack = database == TestDatabase.H2 ? "H2 and a folder" : "PostgreSQL and a bucket";
    }

    /** Adds a row; the rows are numbered in this order. */
    void add(Step step) {
        outcomes.put(step, new EnumMap<>(Fault.class));
    }

    void add(Step step, Fault fault, String outcome) {
        outcomes.get(step).put(fault, outcome);
    }

    /** Returns how many of the faults that can happen were not tried. */
    long missing() {
        return outcomes.entrySet().stream()
                .mapToLong(row -> COLUMNS.stream()
                        .filter(fault -> row.getKey().canMeet(fault))
                        .filter(fault -> !row.getValue().containsKey(fault))
                        .count())
                .sum();
    }

    String table() {
        StringBuilder table = new StringBuilder("| | step | for | ");
        table.append(COLUMNS.stream().map(Fault::toString).collect(joining(" | ")))
                .append(" |\n");
        table.append("|---".repeat(COLUMNS.size() + 3)).append("|\n");
        int number = 0;
        for (Map.Entry<Step, Map<Fault, String>> row : outcomes.entrySet()) {
            table.append("| %d | %s | `%s` | "
                    .formatted(++number, row.getKey().display(), row.getKey().where()));
            table.append(COLUMNS.stream()
                            .map(fault -> row.getValue().getOrDefault(fault, ""))
                            .collect(joining(" | ")))
                    .append(" |\n");
        }
        return table.toString();
    }

    /** Returns the table that the documentation has. */
    String documented() {
        String[] parts = parts();
        return parts[1];
    }

    /** Puts the table into the documentation. */
    void document() {
        String[] parts = parts();
        write(DOCUMENT, parts[0] + table() + parts[2]);
    }

    /** Writes the table to a file of its own. */
    void print(Path folder) {
        write(folder.resolve("faults-" + TestDatabase.current().name().toLowerCase(Locale.ROOT) + ".md"), table());
    }

    /** Returns what stands before the table, the table, and what stands behind it. */
    private String[] parts() {
        try {
            String begin = "<!-- faults on " + stack + " -->\n";
            String text = Files.readString(DOCUMENT);
            int from = text.indexOf(begin) + begin.length();
            int to = text.indexOf(END, from);
            return new String[] {text.substring(0, from), text.substring(from, to), text.substring(to)};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
