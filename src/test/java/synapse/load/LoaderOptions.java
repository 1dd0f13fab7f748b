package synapse.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the loader is told, as {@code name=value}; an empty value counts as absent.
 *
 * @param url of the registry
 * @param data the packages, see {@link PackageFile}
 * @param packages how many; all if negative
 * @param seed draws the packages at random if it is there, else the first ones are taken
 * @param clients how many work at once
 * @param acknowledgements where the acknowledgements are kept; a run goes on from what is there
 * @param patience how long a request is tried again while the registry does not answer
 * @param verify whether the registry is verified at the end
 */
record LoaderOptions(
        URI url,
        Path data,
        long packages,
        String seed,
        int clients,
        Path acknowledgements,
        String user,
        String password,
        Duration patience,
        boolean verify) {
    static final String USAGE = """
            usage: url=http://localhost:8080 data=FILE [packages=1000] [seed=42] [clients=8] [patience=120]
                   [acknowledged=target/acknowledged.tsv] [user=loader] [password=…] [verify=true]""";
    private static final Set<String> NAMES = Set.of(
            "url", "data", "packages", "seed", "clients", "patience", "acknowledged", "user", "password", "verify");

    /** @throws IllegalArgumentException if an argument is unknown or wrong, or the data are missing */
    static LoaderOptions parse(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            if (parts.length < 2 || !NAMES.contains(parts[0])) throw new IllegalArgumentException(argument);
            if (!parts[1].isBlank()) values.put(parts[0], parts[1]);
        }
        if (!values.containsKey("data")) throw new IllegalArgumentException("data is missing");
        return new LoaderOptions(
                URI.create(values.getOrDefault("url", "http://localhost:8080")),
                Path.of(values.get("data")),
                Long.parseLong(values.getOrDefault("packages", "-1")),
                values.getOrDefault("seed", ""),
                Integer.parseInt(values.getOrDefault("clients", "8")),
                Path.of(values.getOrDefault("acknowledged", "target/acknowledged.tsv")),
                values.getOrDefault("user", "loader"),
                values.getOrDefault("password", "loads-real-data-over-http"),
                Duration.ofSeconds(Long.parseLong(values.getOrDefault("patience", "120"))),
                Boolean.parseBoolean(values.getOrDefault("verify", "false")));
    }

    /** Opens the packages that were asked for. */
    Stream<SourcePackage> open() {
        PackageFile file = new PackageFile(data);
        long count = packages < 0 ? Long.MAX_VALUE : packages;
        return seed.isEmpty() ? file.first(count) : file.sample(count, Long.parseLong(seed));
    }

    PatientClient client() {
        return new PatientClient(url, patience);
    }
}
