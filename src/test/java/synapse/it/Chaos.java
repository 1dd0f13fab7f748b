package synapse.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Kills the registry again and again while eight clients publish, on each stack; goes on where an earlier run with the same
 * folder and seed was stopped. Ends with 1 as soon as something is not as it was promised.
 */
final class Chaos {
    private Chaos() {}

    /** Takes {@code kills=}, {@code seed=}, {@code folder=} and {@code stack=}, without which it is each. */
    public static void main(String... arguments) throws Exception {
        int kills = Integer.parseInt(argument("kills", "250", arguments));
        long seed = Long.parseLong(argument("seed", "20240229", arguments));
        Path folder = Files.createDirectories(Path.of(argument("folder", "target/chaos", arguments)));
        String only = argument("stack", "", arguments).toUpperCase(Locale.ROOT);
        for (ChaosStack stack : only.isEmpty() ? ChaosStack.values() : new ChaosStack[] {ChaosStack.valueOf(only)}) {
            ChaosResults results = new ChaosResults(folder.resolve("results.tsv"), seed, stack);
            Path place = Files.createDirectories(folder.resolve(stack.name().toLowerCase(Locale.ROOT) + "-" + seed));
            try (ChaosStack.Services services = stack.open(place);
                    ChaosRun run = new ChaosRun(place, services, results, seed)) {
                if (!run.kill(kills)) Runtime.getRuntime().exit(1);
            }
        }
        Runtime.getRuntime().exit(0); // the servers of the store leave threads
    }

    private static String argument(String name, String otherwise, String... arguments) {
        for (String each : arguments) {
            if (each.startsWith(name + "=") && each.length() > name.length() + 1)
                return each.substring(name.length() + 1);
        }
        return otherwise;
    }
}
