package synapse.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import synapse.semver.Version;

/** Random universes, small and large, each resolved here and by SAT4J; {@code -Pfuzz} draws 10,000 of them. */
class SatFuzzTest {
    private static final int UNIVERSES = Integer.getInteger("fuzz.universes", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 4);

    private int refused;
    private int suggested;
    private long mostSteps;

    @Test
    void a_verdict_is_that_of_a_sat_solver() {
        for (int round = 0; round < UNIVERSES; round++) {
            Random random = new Random(SEED * 1_000_003 + round);
            int size = round % 2 == 0 ? 2 + random.nextInt(9) : 20 + random.nextInt(100);
            RandomUniverse.Case drawn = RandomUniverse.draw(random, size);
            try {
                check(drawn, random);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed %d, round %d: %s".formatted(SEED, round, e.getMessage()), e);
            }
        }
        System.out.printf(
                "%d universes: %d without a solution, %d relaxations, at most %,d steps%n",
                UNIVERSES, refused, suggested, mostSteps);
        assertThat(refused).isBetween(UNIVERSES / 5, UNIVERSES * 4 / 5);
        assertThat(suggested).isGreaterThan(UNIVERSES / 10);
    }

    private void check(RandomUniverse.Case drawn, Random random) {
        Question question = drawn.question();
        PackageSource source = source(drawn.packages());
        Run run = Run.of(question, source);
        mostSteps = Math.max(mostSteps, run.steps());
        assertThat(run.solution().isPresent())
                .as("solvable: %s", question)
                .isEqualTo(SatSolver.isSolvable(question, drawn.packages()));
        if (run.solution().isPresent())
            checkSolution(drawn, source, run.solution().get());
        else checkRefusal(drawn, source, run.end());
        checkDeterminism(drawn, run, random);
    }

    private static void checkSolution(
            RandomUniverse.Case drawn, PackageSource source, SortedMap<String, Version> solution) {
        assertThat(SolutionCheck.fault(drawn.question(), drawn.packages(), solution))
                .as("fault of %s", solution)
                .isEmpty();
        for (Preference preference : Preference.values()) {
            Question again = new Question(
                    drawn.question().requirements(),
                    solution,
                    preference,
                    drawn.question().budget());
            assertThat(Resolver.resolve(again, source)).as("locked").isEqualTo(solution);
        }
    }

    private void checkRefusal(RandomUniverse.Case drawn, PackageSource source, Incompatibility end) {
        refused++;
        assertThat(ProofCheck.fault(drawn.question(), drawn.packages(), end))
                .as("wrong step")
                .isEmpty();
        Explanation explanation = Run.explanation(drawn.question(), source);
        assertThat(explanation.text().replaceAll("\\s+", " ")).contains("there is no solution.");
        for (Relaxation way : explanation.relaxations()) {
            suggested++;
            assertThat(SatSolver.isSolvable(Run.relaxed(drawn.question(), way), drawn.packages()))
                    .as("%s helps", way)
                    .isTrue();
        }
    }

    /** Asks the same of packages that are listed in another order, many of which are loaded before they are needed. */
    private static void checkDeterminism(RandomUniverse.Case drawn, Run run, Random random) {
        List<String> names = new ArrayList<>(drawn.packages().keySet());
        Collections.shuffle(names, random);
        Map<String, List<Release>> other = new LinkedHashMap<>();
        for (String name : names) {
            List<Release> releases = new ArrayList<>();
            for (Release release : drawn.packages().get(name)) {
                List<Requirement> requirements = new ArrayList<>(release.requirements());
                Collections.shuffle(requirements, random);
                releases.add(new Release(release.version(), release.isYanked(), requirements));
            }
            Collections.shuffle(releases, random);
            other.put(name, releases);
        }
        Map<String, Listing> loaded = new LinkedHashMap<>();
        other.forEach((name, releases) -> loaded.put(name, Listing.of(name, releases)));
        List<RootRequirement> root = new ArrayList<>(drawn.question().requirements());
        Collections.shuffle(root, random);
        Question question = new Question(
                root,
                drawn.question().locked(),
                drawn.question().preference(),
                drawn.question().budget());
        Run again = Run.of(question, wanted -> loaded);
        assertThat(again.solution()).as("in another order").isEqualTo(run.solution());
        assertThat(again.steps()).as("steps in another order").isEqualTo(run.steps());
    }

    private static PackageSource source(Map<String, List<Release>> packages) {
        Map<String, Listing> listings = new HashMap<>();
        packages.forEach((name, releases) -> listings.put(name, Listing.of(name, releases)));
        return names -> {
            Map<String, Listing> found = new HashMap<>(listings);
            found.keySet().retainAll(names);
            return found;
        };
    }
}
