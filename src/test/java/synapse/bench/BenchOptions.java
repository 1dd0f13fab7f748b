package synapse.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the benchmark is told, as {@code name=value}; an empty value counts as absent.
 *
 * @param jar the registry
 * @param java arguments of the virtual machine that runs it
 * @param data real packages, see {@code synapse.load}; an empty path: generated ones
 * @param packages how many of them are loaded, drawn at random
 * @param quick only shows that everything works; its figures mean little
 * @param rounds how often each read is measured at each server
 * @param round how long one of these measurements takes
 * @param warmUp longest time for which one request is sent before it is measured
 * @param connections of the load generator
 * @param publishes how many publishes of each kind are timed
 * @param many the version number that counts as "many versions"
 * @param peers folder that {@code deploy/bench/install-peers} made
 * @param only rows to be measured, by the beginning of their name; all if empty
 * @param out folder for the table, and for data and logs of the servers
 */
record BenchOptions(
        Path jar,
        List<String> java,
        Path data,
        int packages,
        boolean quick,
        int rounds,
        Duration round,
        Duration warmUp,
        int connections,
        int publishes,
        int many,
        Path peers,
        List<String> only,
        Path out) {
    static final String USAGE = """
            usage: [data=FILE] [packages=1000] [quick=true] [rounds=5] [seconds=5] [warmup=40] [connections=16]
                   [publishes=60] [many=500] [java=-Xmx512m] [jar=target/synapse-registry.jar]
                   [peers=target/bench-peers] [only=document,tarball] [out=target/bench]""";
    private static final Map<String, String> FULL = Map.ofEntries(
            Map.entry("jar", "target/synapse-registry.jar"),
            Map.entry("java", "-Xmx512m"),
            Map.entry("data", ""),
            Map.entry("packages", "1000"),
            Map.entry("quick", "false"),
            Map.entry("rounds", "5"),
            Map.entry("seconds", "5"),
            Map.entry("warmup", "40"),
            Map.entry("connections", "16"),
            Map.entry("publishes", "60"),
            Map.entry("many", "500"),
            Map.entry("peers", "target/bench-peers"),
            Map.entry("only", ""),
            Map.entry("out", "target/bench"));
    private static final Map<String, String> QUICK =
            Map.of("packages", "20", "rounds", "2", "seconds", "1", "warmup", "1", "publishes", "10", "many", "50");
    private static final Set<String> NAMES = FULL.keySet();

    /** @throws IllegalArgumentException if an argument is unknown or wrong */
    static BenchOptions parse(String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || !NAMES.contains(parts[0])) throw new IllegalArgumentException(argument);
            if (!parts[1].isBlank()) given.put(parts[0], parts[1]);
        }
        Map<String, String> values = new HashMap<>(FULL);
        if (Boolean.parseBoolean(given.get("quick"))) values.putAll(QUICK);
        values.putAll(given);
        return of(values);
    }

    private static BenchOptions of(Map<String, String> values) {
        return new BenchOptions(
                Path.of(values.get("jar")),
                words(values.get("java"), " +"),
                Path.of(values.get("data")),
                positive(values, "packages"),
                Boolean.parseBoolean(values.get("quick")),
                positive(values, "rounds"),
                Duration.ofSeconds(positive(values, "seconds")),
                Duration.ofSeconds(positive(values, "warmup")),
                positive(values, "connections"),
                positive(values, "publishes"),
                positive(values, "many"),
                Path.of(values.get("peers")),
                words(values.get("only"), ","),
                Path.of(values.get("out")));
    }

    private static List<String> words(String text, String separator) {
        return text.isBlank() ? List.of() : List.of(text.strip().split(separator));
    }

    private static int positive(Map<String, String> values, String name) {
        int number = Integer.parseInt(values.get(name));
        if (number < 1) throw new IllegalArgumentException(name + "=" + number);
        return number;
    }

    /** Returns the file of real packages, if one was given. */
    Optional<Path> file() {
        return data.toString().isEmpty() ? Optional.empty() : Optional.of(data);
    }

    /** Tells whether this row is to be measured. */
    boolean wants(String row) {
        return only.isEmpty() || only.stream().anyMatch(row::startsWith);
    }
}
