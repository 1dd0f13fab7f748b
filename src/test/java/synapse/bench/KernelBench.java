package synapse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures versions, ranges and resolving with JMH, and peers in the same run; writes {@code kernel.md}. */
public final class KernelBench {
    private static final String PEER = "By"; // as in parseVersionBySemver4j

    private KernelBench() {}

    /** Takes the file of real packages, which may be empty, the folder for the table, and whether it is to be quick. */
    public static void main(String... arguments) throws RunnerException, IOException {
        String data = arguments[0];
        Path out = Files.createDirectories(Path.of(arguments[1])).resolve("kernel.md");
        boolean isQuick = Boolean.parseBoolean(arguments[2]);
        Collection<RunResult> results = new Runner(options(data, isQuick)).run();
        String text = head(data, isQuick) + table(results);
        Files.writeString(out, text);
        System.out.println(text);
    }

    private static Options options(String data, boolean isQuick) {
        return new OptionsBuilder()
                .include("synapse\\..*\\.(SemverBench|SolveBench)\\..*")
                .forks(isQuick ? 1 : 2)
                .warmupIterations(isQuick ? 1 : 4)
                .measurementIterations(isQuick ? 1 : 5)
                .warmupTime(TimeValue.seconds(1))
                .measurementTime(TimeValue.seconds(1))
                .addProfiler(GCProfiler.class)
                .jvmArgsAppend("-Xmx1g", "-XX:+UseSerialGC", "-Dbench.data=" + data)
                .shouldFailOnError(true)
                .build();
    }

    private static String head(String data, boolean isQuick) throws IOException {
        return "%s, %s.%nResolving: %s.%s%n%n"
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        Machine.describe(),
                        data.isEmpty()
                                ? "a drawn universe of 500 packages and 7,000 versions"
                                : Path.of(data).getFileName(),
                        isQuick ? " Quick: this only shows that it runs." : "");
    }

    /** Returns a row for each benchmark of ours, with the peer's beside it. */
    private static String table(Collection<RunResult> results) {
        Map<String, RunResult> byName = new TreeMap<>();
        for (RunResult each : results) byName.put(each.getPrimaryResult().getLabel(), each);
        List<String> lines = new ArrayList<>();
        lines.add("| what | one takes | ± | bytes | peer | one takes | bytes | x peer |");
        lines.add("|---|---:|---:|---:|---|---:|---:|---:|");
        byName.forEach((name, ours) -> {
            if (!name.contains(PEER)) lines.add(row(name, ours, byName));
        });
        return String.join("\n", lines) + "\n";
    }

    private static String row(String name, RunResult ours, Map<String, RunResult> byName) {
        Result<?> result = ours.getPrimaryResult();
        String unit = result.getScoreUnit().replace("/op", "");
        String own = "| %s | %s %s | %s | %s |"
                .formatted(name, Unit.number(result.getScore()), unit, spread(result), bytes(ours));
        return byName.entrySet().stream()
                .filter(other -> other.getKey().startsWith(name + PEER))
                .findFirst()
                .map(other -> {
                    double theirs = other.getValue().getPrimaryResult().getScore();
                    return own
                            + " %s | %s %s | %s | %s |"
                                    .formatted(
                                            other.getKey().substring((name + PEER).length()),
                                            Unit.number(theirs),
                                            unit,
                                            bytes(other.getValue()),
                                            Unit.number(theirs / result.getScore()));
                })
                .orElse(own + " | | | |");
    }

    private static String spread(Result<?> result) {
        double share = result.getScoreError() / result.getScore();
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    /** Returns what one allocates, by JMH's profiler of garbage collection. */
    private static String bytes(RunResult result) {
        Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
        return bytes == null ? "" : String.format(Locale.ROOT, "%,.0f", bytes.getScore());
    }
}
