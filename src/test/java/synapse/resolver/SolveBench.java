package synapse.resolver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One resolution with the packages in memory, and the same by SAT4J, which makes its clauses each time as the resolver
 * makes its terms. With {@code bench.data} real roots, else one drawn universe of 500 packages and 7,000 versions.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(SolveBench.COUNT)
public class SolveBench {
    static final int COUNT = 64;
    private static final long BUDGET = 1_000_000;
    private static final int PACKAGES = 500; // of 14 versions

    private final List<Question> solvable = new ArrayList<>();
    private final List<Question> unsolvable = new ArrayList<>();
    private Map<String, List<Release>> releases;
    private PackageSource source;

    @Setup
    public void draw() {
        String file = System.getProperty("bench.data", "");
        if (file.isEmpty()) drawUniverse();
        else drawReal(Path.of(file));
    }

    private void drawReal(Path file) {
        RealPackages packages = RealPackages.read(file);
        releases = packages.releases();
        source = packages.source();
        RealRoots roots = new RealRoots(packages, 11);
        while (!isFull()) {
            add(roots.drawSolvable(20, 80));
            add(roots.draw(3, 80));
        }
    }

    private void drawUniverse() {
        Universes universe = HardGraphs.random(1, PACKAGES, 14, 3, 0.7);
        releases = universe.packages();
        source = universe.source();
        Random random = new Random(11);
        while (!isFull()) {
            String[] texts = new String[3 + random.nextInt(20)];
            for (int i = 0; i < texts.length; i++) {
                String version = 1 + random.nextInt(14) + ".0.0";
                texts[i] = "p" + random.nextInt(PACKAGES) + (random.nextInt(3) > 0 ? " *" : " =" + version);
            }
            add(Universes.root(texts));
        }
    }

    private boolean isFull() {
        return solvable.size() == COUNT && unsolvable.size() == COUNT;
    }

    private void add(List<RootRequirement> root) {
        Question question = RealRoots.question(root, Preference.NEWEST, BUDGET);
        try {
            boolean isSolvable = Run.of(question, source).solution().isPresent();
            List<Question> questions = isSolvable ? solvable : unsolvable;
            if (questions.size() < COUNT) questions.add(question);
        } catch (TooHardException e) {
            // another one, then: SAT4J would take minutes
        }
    }

    @Benchmark
    public void solve(Blackhole hole) {
        for (Question question : solvable) hole.consume(Run.of(question, source));
    }

    @Benchmark
    public void solveBySat4j(Blackhole hole) {
        for (Question question : solvable) hole.consume(SatSolver.isSolvable(question, releases));
    }

    @Benchmark
    public void refuse(Blackhole hole) {
        for (Question question : unsolvable) hole.consume(Run.of(question, source));
    }

    @Benchmark
    public void refuseBySat4j(Blackhole hole) {
        for (Question question : unsolvable) hole.consume(SatSolver.isSolvable(question, releases));
    }

    /** With the derivation in words and the relaxations, each of which is solved. */
    @Benchmark
    public void explain(Blackhole hole) {
        for (Question question : unsolvable) hole.consume(Run.explanation(question, source));
    }
}
