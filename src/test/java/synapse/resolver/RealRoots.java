package synapse.resolver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Draws what projects might ask of real packages: popular ones, newest or of long ago, or both at once. */
public final class RealRoots {
    private static final int POPULAR = 2000;
    private static final String FIELD = "dependencies";

    private final RealPackages packages;
    private final List<String> popular;
    private final Random random;

    public RealRoots(RealPackages packages, long seed) {
        this.packages = packages;
        popular = packages.mostNeeded(POPULAR);
        random = new Random(seed);
    }

    /** Returns a root of {@code least} to {@code most} packages, small ones as often as large ones. */
    public List<RootRequirement> draw(int least, int most) {
        double size = least * Math.pow((double) most / least, random.nextDouble());
        Set<String> names = new TreeSet<>();
        while (names.size() < Math.round(size)) {
            names.add(popular.get((int) (popular.size() * Math.pow(random.nextDouble(), 2))));
        }
        int mood = random.nextInt(5);
        List<RootRequirement> root = new ArrayList<>();
        for (String name : names) root.add(requirement(name, mood));
        return root;
    }

    /** Draws likewise, but leaves out each requirement that does not go with those before it. */
    public List<RootRequirement> drawSolvable(int least, int most) {
        List<RootRequirement> root = new ArrayList<>();
        for (RootRequirement next : draw(least, most)) {
            root.add(next);
            if (!isSolvable(root)) root.remove(root.size() - 1);
        }
        return root;
    }

    private boolean isSolvable(List<RootRequirement> root) {
        Question question = question(root, Preference.NEWEST, 1_000_000);
        try {
            return Run.of(question, packages.source()).solution().isPresent();
        } catch (TooHardException e) {
            return false;
        }
    }

    /** Returns the root with one requirement more, less or of another range. */
    List<RootRequirement> vary(List<RootRequirement> root) {
        List<RootRequirement> varied = new ArrayList<>(root);
        if (varied.isEmpty()) return draw(3, 80);
        int at = random.nextInt(varied.size());
        String name = popular.get(random.nextInt(popular.size()));
        boolean isNew =
                varied.stream().noneMatch(known -> known.requirement().name().equals(name));
        switch (random.nextInt(4)) {
            case 0 -> varied.set(at, requirement(varied.get(at).requirement().name(), random.nextInt(5)));
            case 1 -> {
                if (varied.size() > 2) varied.remove(at);
            }
            default -> {
                if (isNew) varied.add(requirement(name, random.nextInt(5)));
            }
        }
        return varied;
    }

    /** @param mood 0: the newest, 1: anything, 2: as of one year, 3: mostly new, 4: of all ages */
    private RootRequirement requirement(String name, int mood) {
        List<Version> versions = packages.versions(name);
        Version newest = versions.get(versions.size() - 1);
        Version some = versions.get(random.nextInt(versions.size()));
        Version recent = versions.get(versions.size() - 1 - random.nextInt((versions.size() + 3) / 4));
        String range = switch (mood) {
            case 0 -> "^" + newest.key();
            case 1 -> random.nextInt(10) == 0 ? ">=" + some.key() : "*";
            case 2 -> ">=" + recent.key();
            case 3 -> random.nextInt(20) == 0 ? old(some) : "^" + recent.key();
            default -> random.nextBoolean() ? old(some) : "*";
        };
        return new RootRequirement(new Requirement(name, VersionConstraint.parse(range)), FIELD);
    }

    private String old(Version some) {
        return switch (random.nextInt(4)) {
            case 0 -> "~" + some.key();
            case 1 -> "<=" + some.key() + " || ^" + some.key();
            case 2 -> "<" + (some.major() + 1) + ".0.0";
            default -> "^" + some.key();
        };
    }

    /** Returns the question with nothing locked. */
    public static Question question(List<RootRequirement> root, Preference preference, long budget) {
        return new Question(root, Map.of(), preference, budget);
    }
}
