package synapse.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import synapse.archive.Digest;
import synapse.manifest.LockedPackage;
import synapse.manifest.Lockfile;
import synapse.manifest.PackageName;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

class LockPathsTest {
    private final List<LockedPackage> packages = new ArrayList<>();

    private static SortedMap<PackageName, VersionConstraint> needs(String... names) {
        SortedMap<PackageName, VersionConstraint> needs = new TreeMap<>();
        for (String name : names) needs.put(PackageName.of(name), VersionConstraint.parse("*"));
        return needs;
    }

    private LockPathsTest add(String name, String... needed) {
        packages.add(new LockedPackage(
                PackageName.of(name), Version.parse("1.0.0"), Digest.of("0".repeat(64)), needs(needed)));
        return this;
    }

    private List<String> ways(String target, int most, String... roots) {
        Lockfile lock = new Lockfile(needs(roots), needs(), 1, packages);
        return new LockPaths(lock)
                .to(PackageName.of(target), most).stream()
                        .map(way -> String.join(
                                " ", way.stream().map(PackageName::text).toList()))
                        .toList();
    }

    @Test
    void the_shortest_way_comes_first() {
        add("a", "b", "c").add("b", "c").add("c");

        assertThat(ways("c", 9, "a", "c")).containsExactly("c", "a c", "a b c");
        assertThat(ways("c", 2, "a", "c")).containsExactly("c", "a c");
        assertThat(ways("a", 9, "a")).containsExactly("a");
    }

    @Test
    void a_circle_is_not_gone_round() {
        add("a", "b").add("b", "a", "c").add("c", "b");

        assertThat(ways("c", 9, "a")).containsExactly("a b c");
    }

    @Test
    void of_a_million_million_ways_only_a_few_are_looked_for() {
        for (int level = 0; level < 40; level++) {
            add("l" + level, "r" + (level + 1), "l" + (level + 1));
            add("r" + level, "r" + (level + 1), "l" + (level + 1));
        }
        add("l40").add("r40");

        assertThat(ways("l40", 20, "l0")).hasSize(20).allMatch(way -> way.startsWith("l0 "));
    }
}
