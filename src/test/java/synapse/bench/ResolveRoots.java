package synapse.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import synapse.load.SourcePackage;
import synapse.semver.Version;

/** Projects that need 3 to 80 of the packages which most others need; the same ones in each run. */
final class ResolveRoots {
    private static final long SEED = 4711;
    private static final int POPULAR = 300;

    private ResolveRoots() {}

    /** Returns request bodies: three fifths of the ranges are {@code *}, the others begin at the newest version. */
    static List<ObjectNode> of(List<SourcePackage> universe, int count) {
        List<SourcePackage> popular = popular(universe);
        Random random = new Random(SEED);
        List<ObjectNode> roots = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ObjectNode root = Http.JSON.createObjectNode();
            ObjectNode dependencies = root.putObject("dependencies");
            Collections.shuffle(popular, random);
            for (SourcePackage each : popular.subList(0, 3 + random.nextInt(78))) {
                dependencies.put(each.name(), random.nextInt(5) < 3 ? "*" : "^" + newest(each));
            }
            roots.add(root);
        }
        return roots;
    }

    /** Returns request bodies that each need one package, any version of it: {@code count} of them, evenly over the alphabet. */
    static List<ObjectNode> ofOne(List<SourcePackage> universe, int count) {
        int step = Math.max(1, universe.size() / count);
        List<ObjectNode> roots = new ArrayList<>();
        for (int i = 0; i < universe.size() && roots.size() < count; i += step) {
            ObjectNode root = Http.JSON.createObjectNode();
            root.putObject("dependencies").put(universe.get(i).name(), "*");
            roots.add(root);
        }
        return roots;
    }

    private static List<SourcePackage> popular(List<SourcePackage> universe) {
        Map<String, Integer> dependents = new HashMap<>();
        for (SourcePackage each : universe) {
            each.versions().stream()
                    .flatMap(version -> version.dependencies().keySet().stream())
                    .distinct()
                    .forEach(name -> dependents.merge(name, 1, Integer::sum));
        }
        return new ArrayList<>(universe.stream()
                .filter(each -> each.versions().stream().anyMatch(ResolveRoots::isStable))
                .sorted(Comparator.comparing(each -> -dependents.getOrDefault(each.name(), 0)))
                .limit(POPULAR)
                .toList());
    }

    private static Version newest(SourcePackage of) {
        return of.versions().stream()
                .filter(ResolveRoots::isStable)
                .map(version -> Version.parse(version.version()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isStable(SourcePackage.SourceVersion version) {
        return !version.yanked()
                && Version.isValid(version.version())
                && !Version.parse(version.version()).isPreRelease();
    }
}
