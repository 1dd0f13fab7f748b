package synapse.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/** The file of results: a line for each kill, with tabs: seed, number, stack, moment, versions acknowledged, verdict. */
record ChaosResults(Path file, long seed, ChaosStack stack) {
    static final String GOOD = "good";

    /** Returns how many kills of this seed and stack are done. */
    int count() throws IOException {
        String begin = seed + "\t";
        String middle = "\t" + stack.name().toLowerCase(Locale.ROOT) + "\t";
        return (int) lines().stream()
                .filter(line -> line.startsWith(begin) && line.contains(middle) && !line.startsWith(begin + "end"))
                .count();
    }

    private List<String> lines() throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    void add(int number, String moment, int acknowledged, List<String> differences) throws IOException {
        append(Integer.toString(number), moment, acknowledged, differences);
    }

    void end(int acknowledged, List<String> differences) throws IOException {
        append("end", "nothing pending, rows and archives agree", acknowledged, differences);
    }

    private void append(String number, String moment, int acknowledged, List<String> differences) throws IOException {
        String verdict = differences.isEmpty() ? GOOD : "BAD: " + String.join("; ", differences);
        String line = String.join(
                "\t",
                Long.toString(seed),
                number,
                stack.name().toLowerCase(Locale.ROOT),
                moment,
                Integer.toString(acknowledged),
                verdict.replaceAll("\\s+", " "));
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        System.out.println(line);
    }
}
