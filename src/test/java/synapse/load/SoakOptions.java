package synapse.load;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the soak is told, as {@code name=value}; an empty value counts as absent.
 *
 * @param url of the registry
 * @param pid of the registry's process, whose threads, files and memory are watched; 0 if nothing is
 * @param rate requests a second
 */
public record SoakOptions(URI url, long pid, int rate, Duration duration) {
    static final String USAGE = "usage: [url=http://localhost:8080] [pid=PID] [rate=200] [minutes=30]";
    private static final Set<String> NAMES = Set.of("url", "pid", "rate", "minutes");

    /** @throws IllegalArgumentException if an argument is unknown or wrong */
    static SoakOptions parse(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || !NAMES.contains(parts[0])) throw new IllegalArgumentException(argument);
            if (!parts[1].isBlank()) values.put(parts[0], parts[1]);
        }
        return new SoakOptions(
                URI.create(values.getOrDefault("url", "http://localhost:8080")),
                Long.parseLong(values.getOrDefault("pid", "0")),
                Integer.parseInt(values.getOrDefault("rate", "200")),
                Duration.ofSeconds((long) (60 * Double.parseDouble(values.getOrDefault("minutes", "30")))));
    }
}
