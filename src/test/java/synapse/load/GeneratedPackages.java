package synapse.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import synapse.load.SourcePackage.SourceVersion;

/** A small world of packages that need each other, for tests without a file; the same one for the same seed. */
public final class GeneratedPackages {
    private static final int MOST_DEPENDENCIES = 4;
    private static final List<String> SUFFIXES = List.of("", "", "", "", "-rc.1", "-beta.2+build.7", "+linux.x86");

    private final Random random;
    private final int count;

    private final String word;

    private GeneratedPackages(long seed, int count, String word) {
        random = new Random(seed);
        this.count = count;
        this.word = word;
    }

    /** Makes {@code count} packages with 10 to 20 versions each, a fifth of them in a scope. */
    public static List<SourcePackage> of(long seed, int count) {
        return of(seed, count, "part");
    }

    /** The same, with another word in front of the numbers: not a package in common. */
    public static List<SourcePackage> of(long seed, int count, String word) {
        GeneratedPackages world = new GeneratedPackages(seed, count, word);
        return IntStream.range(0, count).mapToObj(world::generate).toList();
    }

    private SourcePackage generate(int number) {
        TreeSet<Integer> numbers = new TreeSet<>();
        int wanted = 10 + random.nextInt(11);
        while (numbers.size() < wanted) numbers.add(random.nextInt(100));
        List<SourceVersion> versions = new ArrayList<>();
        for (int next : numbers) {
            String version = next / 50 + "." + next / 10 % 5 + "." + next % 10;
            versions.add(
                    new SourceVersion(version + SUFFIXES.get(random.nextInt(SUFFIXES.size())), dependencies(number)));
        }
        return new SourcePackage(name(number), versions);
    }

    /** No package needs itself. */
    private Map<String, String> dependencies(int number) {
        Map<String, String> dependencies = new LinkedHashMap<>();
        for (int i = random.nextInt(MOST_DEPENDENCIES + 1); i > 0; i--) {
            int other = (number + 1 + random.nextInt(count - 1)) % count;
            dependencies.put(name(other), "^" + random.nextInt(2) + "." + random.nextInt(5) + ".0");
        }
        return dependencies;
    }

    private String name(int number) {
        return (number % 5 == 0 ? "@team/" : "") + word + "-" + number;
    }
}
