package synapse.resolver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Draws packages and a question, in many shapes, so that every rule of resolving has its part in some verdict. */
final class RandomUniverse {
    private static final long BUDGET = 20_000_000;

    private final Random random;
    private final int size; // packages
    private final double density; // requirements of a version
    private final int width; // how far a range reaches, 0 to 9
    private final boolean isLayered; // then a package needs later ones only, else there are cycles
    private final double oddity; // share of what is yanked, missing, a pre-release, a requirement of itself
    private final Map<String, List<Version>> versions = new LinkedHashMap<>();
    private final Map<String, List<Release>> packages = new LinkedHashMap<>();

    private RandomUniverse(Random random, int size) {
        this.random = random;
        this.size = size;
        density = 0.3 + 3 * random.nextDouble() * random.nextDouble();
        width = random.nextInt(10);
        isLayered = random.nextBoolean();
        oddity = random.nextInt(3) == 0 ? 0 : 0.15 * random.nextDouble();
    }

    /** A question, and the packages to which it is put. */
    record Case(Question question, Map<String, List<Release>> packages) {}

    /** Draws a case with this many packages. */
    static Case draw(Random random, int packages) {
        RandomUniverse universe = new RandomUniverse(random, packages);
        universe.fill();
        return new Case(universe.question(), universe.packages);
    }

    private void fill() {
        int most = 1 + random.nextInt(size > 20 ? 12 : 5);
        for (int p = 0; p < size; p++) versions.put("p" + p, versions(1 + random.nextInt(most)));
        for (int p = 0; p < size; p++) {
            List<Release> releases = new ArrayList<>();
            List<Requirement> last = List.of();
            for (Version version : versions.get("p" + p)) {
                // neighbours often need the same
                if (last.isEmpty() || random.nextInt(3) > 0) last = requirements(p);
                releases.add(new Release(version, isOdd(), last));
            }
            packages.put("p" + p, releases);
        }
    }

    private boolean isOdd() {
        return random.nextDouble() < oddity;
    }

    private List<Version> versions(int count) {
        Set<String> keys = new LinkedHashSet<>();
        while (keys.size() < count) {
            String core = random.nextInt(4) + "." + random.nextInt(3) + "." + random.nextInt(3);
            keys.add(isOdd() ? core + "-rc." + random.nextInt(3) : core);
        }
        List<Version> drawn = new ArrayList<>();
        for (String key : keys) drawn.add(Version.parse(isOdd() ? key + "+b" + random.nextInt(9) : key));
        return drawn;
    }

    private List<Requirement> requirements(int of) {
        Map<String, Requirement> needs = new HashMap<>();
        for (double left = density; random.nextDouble() < left; left--) {
            int first = isLayered ? of + 1 : 0;
            if (first < size && random.nextDouble() >= oddity / 4) {
                // near ones more often: there are diamonds
                int at = first + (int) ((size - first) * Math.pow(random.nextDouble(), isLayered ? 2 : 1));
                if (at != of || isOdd()) put(needs, "p" + at);
            } else if (isOdd()) {
                put(needs, "missing" + random.nextInt(3));
            }
        }
        List<Requirement> list = new ArrayList<>(needs.values());
        Collections.shuffle(list, random);
        return list;
    }

    private void put(Map<String, Requirement> needs, String name) {
        needs.put(name, requirement(name));
    }

    private Requirement requirement(String name) {
        List<Version> known = versions.getOrDefault(name, List.of(Version.parse("1.0.0")));
        return new Requirement(name, VersionConstraint.parse(RandomRange.draw(random, known, width)));
    }

    private Question question() {
        List<RootRequirement> root = new ArrayList<>();
        Set<Integer> asked = new LinkedHashSet<>();
        for (int i = 1 + random.nextInt(Math.min(size, 12)); i > 0; i--) asked.add(random.nextInt(size));
        for (int p : asked) {
            root.add(new RootRequirement(requirement("p" + p), "dependencies"));
            if (random.nextInt(8) == 0) root.add(new RootRequirement(requirement("p" + p), "dev_dependencies"));
        }
        if (random.nextDouble() < oddity * oddity)
            root.add(new RootRequirement(requirement("missing0"), "dev_dependencies"));
        Map<String, Version> locked = new HashMap<>();
        if (random.nextBoolean()) {
            versions.forEach((name, all) -> {
                if (random.nextInt(3) == 0) locked.put(name, all.get(random.nextInt(all.size())));
            });
        }
        Preference preference = random.nextInt(4) == 0 ? Preference.LOWEST : Preference.NEWEST;
        return new Question(root, locked, preference, BUDGET);
    }
}
