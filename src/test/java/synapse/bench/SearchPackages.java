package synapse.bench;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import synapse.catalog.SearchRow;

/**
 * Packages to be searched, always the same ones: made of invented words, a few of which are in every tenth package and most of
 * which are rare, as in what people write.
 */
final class SearchPackages {
    private static final String[] SYLLABLES =
            "ka lo mi ter son pa ri den vor el gan shi tu bre qua nix fo zel am dor ju kri pel sta un wex"
                    .split(" ", -1);
    private static final int WORDS = 40_000;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Random random = new Random(7);
    private final List<String> words = new ArrayList<>();

    SearchPackages() {
        Set<String> distinct = new HashSet<>();
        while (distinct.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            if (distinct.add(word.toString())) words.add(word.toString());
        }
    }

    List<SearchRow> first(int count) {
        List<SearchRow> packages = new ArrayList<>(count);
        Set<String> names = new HashSet<>();
        while (packages.size() < count) {
            String name = words(1 + random.nextInt(3), "-");
            if (!names.add(name)) name += "-" + packages.size();
            packages.add(made(packages.size() + 1, name));
        }
        return packages;
    }

    /** Returns words, the first ones of the list much more often than the last ones. */
    String words(int count, String separator) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < count; i++) chosen.add(words.get((int) (Math.pow(WORDS, random.nextDouble()) - 1)));
        return String.join(separator, chosen);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private SearchRow made(int id, String name) {
        Instant updated = NOW.minus(random.nextInt(1500), ChronoUnit.DAYS);
        return new SearchRow(
                id,
                name,
                name,
                "1.0.0",
                words(5 + random.nextInt(10), " "),
                List.of(words(1, ""), words(1, "")),
                words(2, " "),
                List.of("owner" + id % 500),
                id % 3 == 0 ? "MIT" : "Apache-2.0",
                List.of(),
                id % 50 == 0,
                true,
                updated,
                updated,
                (long) Math.pow(10, 6 * random.nextDouble() * random.nextDouble()));
    }
}
