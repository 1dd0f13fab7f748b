package synapse.resolver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Packages in memory, written down or drawn at random. */
final class Universes {
    private final Map<String, List<Release>> packages = new HashMap<>();
    private final Map<String, Listing> listings = new HashMap<>();

    /** Adds {@code name 1.0.0} with requirements such as {@code "b ^1.0.0"}; {@code !} behind the version: yanked. */
    Universes with(String name, String version, String... requirements) {
        boolean isYanked = version.endsWith("!");
        Version number = Version.parse(isYanked ? version.substring(0, version.length() - 1) : version);
        List<Requirement> needs = new ArrayList<>();
        for (String text : requirements) needs.add(requirement(text));
        packages.computeIfAbsent(name, unused -> new ArrayList<>()).add(new Release(number, isYanked, needs));
        return this;
    }

    /** Adds a package that has no versions. */
    Universes without(String name) {
        packages.put(name, new ArrayList<>());
        return this;
    }

    static Requirement requirement(String text) {
        String[] parts = text.split(" ", 2);
        return new Requirement(parts[0], VersionConstraint.parse(parts[1]));
    }

    static List<RootRequirement> root(String... requirements) {
        List<RootRequirement> root = new ArrayList<>();
        for (String text : requirements) root.add(new RootRequirement(requirement(text), "dependencies"));
        return root;
    }

    Map<String, List<Release>> packages() {
        return packages;
    }

    PackageSource source() {
        packages.forEach((name, releases) -> listings.computeIfAbsent(name, same -> Listing.of(same, releases)));
        return new PackageSource() {
            @Override
            public Map<String, Listing> find(Set<String> names) {
                Map<String, Listing> found = new HashMap<>();
                for (String name : names) if (listings.containsKey(name)) found.put(name, listings.get(name));
                return found;
            }

            @Override
            public List<String> similar(String name) {
                return Nearest.of(name, listings.keySet());
            }
        };
    }

    /** Draws a few packages with a few versions each; about half of such universes have no solution. */
    static Universes random(Random random, int most) {
        Universes universe = new Universes();
        int count = 2 + random.nextInt(most - 1);
        for (int p = 0; p < count; p++) {
            for (int v = 1 + random.nextInt(4); v > 0; v--) {
                List<String> needs = new ArrayList<>();
                for (int q = 0; q < count; q++) {
                    if (q != p && random.nextInt(count) < 2) needs.add("p" + q + " " + range(random));
                }
                String yanked = random.nextInt(10) == 0 ? "!" : "";
                universe.with("p" + p, v + ".0.0" + yanked, needs.toArray(String[]::new));
            }
        }
        return universe;
    }

    static String range(Random random) {
        int major = 1 + random.nextInt(4);
        return switch (random.nextInt(5)) {
            case 0 -> "*";
            case 1 -> ">=" + major + ".0.0";
            case 2 -> "<=" + major + ".0.0";
            case 3 -> major + ".0.0 || " + (1 + random.nextInt(4)) + ".0.0";
            default -> "^" + major + ".0.0";
        };
    }
}
