package synapse.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import synapse.semver.Version;

/** Thousands of tiny universes, in each of which every choice of versions is tried. */
class OracleTest {
    private static final int UNIVERSES = 10_000;

    @Test
    void a_verdict_is_that_of_trying_everything() {
        Random random = new Random(7);
        int unsolvable = 0;
        int helped = 0;
        for (int round = 0; round < UNIVERSES; round++) {
            Universes universe = Universes.random(random, 5);
            List<RootRequirement> root = root(random, universe);
            String what = round + ": " + root + " of " + universe.packages();

            List<Relaxation> ways = new ArrayList<>();
            SortedMap<String, Version> solution = solve(root, universe, ways);

            if (solution == null) {
                unsolvable++;
                assertThat(isSolvable(root, universe)).as(what).isFalse();
                for (Relaxation way : ways)
                    assertThat(isSolvable(relaxed(root, way), universe))
                            .as(what + way)
                            .isTrue();
                helped += ways.size();
            } else {
                assertThat(isValid(solution, root, universe))
                        .as(what + " by " + solution)
                        .isTrue();
                assertThat(needed(solution, root, universe)).as(what).isEqualTo(solution.keySet());
            }
        }
        assertThat(helped).isGreaterThan(UNIVERSES / 10);
        assertThat(unsolvable).isBetween(UNIVERSES / 10, UNIVERSES - UNIVERSES / 10);
    }

    private static SortedMap<String, Version> solve(
            List<RootRequirement> root, Universes universe, List<Relaxation> ways) {
        try {
            Question question = new Question(root, Map.of(), Preference.NEWEST, 1_000_000);
            return Resolver.resolve(question, universe.source());
        } catch (UnsolvableException e) {
            ways.addAll(e.explanation().relaxations());
            return null;
        }
    }

    private static List<RootRequirement> relaxed(List<RootRequirement> root, Relaxation way) {
        List<RootRequirement> relaxed = new ArrayList<>(root);
        for (Relaxation.Change change : way.changes()) {
            relaxed.remove(change.requirement());
            relaxed.add(
                    new RootRequirement(change.instead(), change.requirement().field()));
        }
        return relaxed;
    }

    private static List<RootRequirement> root(Random random, Universes universe) {
        List<String> texts = new ArrayList<>();
        for (String name : universe.packages().keySet()) {
            if (random.nextInt(3) > 0) texts.add(name + " " + Universes.range(random));
        }
        return Universes.root(texts.toArray(String[]::new));
    }

    private static boolean isSolvable(List<RootRequirement> root, Universes universe) {
        return tryAll(new ArrayList<>(universe.packages().keySet()), 0, new TreeMap<>(), root, universe);
    }

    private static boolean tryAll(
            List<String> names, int at, SortedMap<String, Version> chosen, List<RootRequirement> root, Universes all) {
        if (at == names.size()) return isValid(chosen, root, all);
        if (tryAll(names, at + 1, chosen, root, all)) return true;
        for (Release release : all.packages().get(names.get(at))) {
            if (release.isYanked()) continue;
            chosen.put(names.get(at), release.version());
            if (tryAll(names, at + 1, chosen, root, all)) return true;
        }
        chosen.remove(names.get(at));
        return false;
    }

    private static boolean isValid(SortedMap<String, Version> chosen, List<RootRequirement> root, Universes universe) {
        for (RootRequirement asked : root) if (!isMet(asked.requirement(), chosen)) return false;
        for (String name : chosen.keySet()) {
            Release release = release(name, chosen.get(name), universe);
            if (release.isYanked()) return false;
            for (Requirement requirement : release.requirements()) if (!isMet(requirement, chosen)) return false;
        }
        return true;
    }

    private static boolean isMet(Requirement requirement, SortedMap<String, Version> chosen) {
        Version version = chosen.get(requirement.name());
        return version != null && requirement.range().satisfiedBy(version);
    }

    private static Set<String> needed(SortedMap<String, Version> chosen, List<RootRequirement> root, Universes all) {
        Set<String> needed = new HashSet<>();
        List<Requirement> open = new ArrayList<>();
        for (RootRequirement asked : root) open.add(asked.requirement());
        while (!open.isEmpty()) {
            String name = open.remove(open.size() - 1).name();
            if (needed.add(name))
                open.addAll(release(name, chosen.get(name), all).requirements());
        }
        return needed;
    }

    private static Release release(String name, Version version, Universes universe) {
        return universe.packages().get(name).stream()
                .filter(release -> release.version().equals(version))
                .findFirst()
                .orElseThrow();
    }
}
