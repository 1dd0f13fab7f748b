package synapse.resolver;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Proves and measures the resolver on real packages: {@code mvn -q -Preal -Dreal.data=FILE}. Every verdict is compared
 * with SAT4J's, every solution and every derivation is checked, and every relaxation solved. Ends with 1 at a fault.
 */
public final class RealProof {
    private static final long BUDGET = 20_000_000;
    private static final int REPEATS = 5;
    private static final int MOST_HUNTED = 200; // packages of a root

    private final RealPackages packages;
    private final RealRoots roots;
    private final RealFigures figures = new RealFigures();
    private int faults;
    private int suggested;
    private int refused;

    private RealProof(RealPackages packages, long seed) {
        this.packages = packages;
        roots = new RealRoots(packages, seed);
    }

    /** Takes the file, the number of roots, the number of roots to hunt for hard ones, and a seed. */
    public static void main(String... arguments) {
        long before = usedHeap();
        RealPackages packages = RealPackages.read(Path.of(arguments[0]));
        long heap = usedHeap() - before;
        System.out.printf(
                "%,d packages, %,d versions: %d MB of heap%n",
                packages.releases().size(), packages.versions(), heap / 1_000_000);
        RealProof proof = new RealProof(packages, Long.parseLong(arguments[3]));
        proof.run(Integer.parseInt(arguments[1]));
        System.out.printf(
                "the same with all that was worked out meanwhile: %d MB of heap%n", (usedHeap() - before) / 1_000_000);
        proof.hunt(Integer.parseInt(arguments[2]));
        if (proof.faults > 0) Runtime.getRuntime().exit(1);
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private void run(int count) {
        for (int i = 0; i < count; i++) { // first the warm-up: these are not measured
            Run.of(RealRoots.question(roots.drawSolvable(3, 80), Preference.NEWEST, BUDGET), packages.source());
        }
        for (int i = 0; i < count; i++) {
            Preference preference = i % 8 > 5 ? Preference.LOWEST : Preference.NEWEST;
            List<RootRequirement> root = i % 2 == 0 ? roots.draw(3, 80) : roots.drawSolvable(3, 160);
            Question question = RealRoots.question(root, preference, BUDGET);
            check(question).ifPresent(fault -> {
                faults++;
                System.out.println("FAULT: " + fault + "\n  of " + question);
            });
        }
        System.out.printf(
                "%d roots, %d without a solution, %d relaxations; %d faults%n%n%s%n",
                count, refused, suggested, faults, figures.text());
        figures.hardest(5)
                .forEach(row -> System.out.printf(
                        "%,d steps, %.1f ms, %s%n",
                        row.steps(),
                        row.millis(),
                        row.root().size() > 12 ? row.root().size() + " packages" : texts(row.root())));
    }

    private Optional<String> check(Question question) {
        long begin = cpu();
        SatSolver.Verdict verdict = SatSolver.verdict(question, packages.releases());
        long satNanos = cpu() - begin;
        Run run = Run.of(question, packages.source());
        figures.add(new RealFigures.Row(question.requirements(), verdict, run.steps(), nanos(question), satNanos));
        if (run.solution().isPresent() != verdict.isSolvable()) return Optional.of("SAT4J says otherwise");
        if (run.solution().isPresent())
            return SolutionCheck.fault(
                    question, packages.releases(), run.solution().get());
        refused++;
        Optional<String> fault = ProofCheck.fault(question, packages.releases(), run.end());
        return fault.isPresent() ? fault : faultOfWays(question);
    }

    private Optional<String> faultOfWays(Question question) {
        Explanation explanation = Run.explanation(question, packages.source());
        for (Relaxation way : explanation.relaxations()) {
            suggested++;
            if (!SatSolver.isSolvable(Run.relaxed(question, way), packages.releases()))
                return Optional.of("no help: " + way);
        }
        return explanation.steps().isEmpty() ? Optional.of("no explanation") : Optional.empty();
    }

    /** Returns the median of some repeats, of CPU: other work on the machine does not count. */
    private long nanos(Question question) {
        long[] nanos = new long[REPEATS];
        for (int i = 0; i < REPEATS; i++) {
            long begin = cpu();
            Run.of(question, packages.source());
            nanos[i] = cpu() - begin;
        }
        Arrays.sort(nanos);
        return nanos[REPEATS / 2];
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Looks for roots that take many steps: varies the worst one that is known, and begins anew now and then. */
    private void hunt(int tries) {
        List<RootRequirement> worst = List.of();
        List<RootRequirement> current = List.of();
        long worstSteps = 0;
        long currentSteps = 0;
        for (int i = 0; i < tries; i++) {
            boolean isNew = i % 500 < 100;
            if (i % 500 == 0) currentSteps = 0;
            List<RootRequirement> next = isNew ? roots.draw(3, MOST_HUNTED) : roots.vary(current);
            long steps = steps(next, i % 1000 < 500 ? Preference.NEWEST : Preference.LOWEST);
            if (steps > currentSteps) {
                current = next;
                currentSteps = steps;
            }
            if (steps > worstSteps) {
                worst = next;
                worstSteps = steps;
            }
        }
        if (tries > 0)
            System.out.printf("hardest of %d that were hunted: %,d steps for %s%n", tries, worstSteps, texts(worst));
    }

    private long steps(List<RootRequirement> root, Preference preference) {
        try {
            return Run.of(RealRoots.question(root, preference, BUDGET), packages.source())
                    .steps();
        } catch (TooHardException e) {
            return BUDGET + 1;
        }
    }

    private static List<String> texts(List<RootRequirement> root) {
        return root.stream().map(asked -> asked.requirement().toString()).toList();
    }
}
