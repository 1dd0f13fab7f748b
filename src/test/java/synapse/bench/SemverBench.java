package synapse.bench;

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
import org.semver4j.Semver;
import org.semver4j.range.RangeList;
import org.semver4j.range.RangeListFactory;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;
import synapse.semver.VersionSet;

/** Versions and ranges as registries have them, here and by semver4j; nanoseconds for one. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(SemverBench.COUNT)
public class SemverBench {
    static final int COUNT = 1024;

    private final String[] versionTexts = new String[COUNT];
    private final String[] rangeTexts = new String[COUNT];
    private final Version[] versions = new Version[COUNT];
    private final VersionConstraint[] ranges = new VersionConstraint[COUNT];
    private final VersionSet[] sets = new VersionSet[COUNT];
    private final Semver[] theirVersions = new Semver[COUNT];
    private final RangeList[] theirRanges = new RangeList[COUNT];

    @Setup
    public void draw() {
        Random random = new Random(5);
        for (int i = 0; i < COUNT; i++) {
            String version = version(random);
            versionTexts[i] = random.nextInt(20) == 0 ? version + "-rc." + random.nextInt(9) : version;
            rangeTexts[i] = range(random);
            versions[i] = Version.parse(versionTexts[i]);
            ranges[i] = VersionConstraint.parse(rangeTexts[i]);
            sets[i] = VersionSet.of(ranges[i]);
            theirVersions[i] = new Semver(versionTexts[i]);
            theirRanges[i] = RangeListFactory.create(rangeTexts[i]);
        }
    }

    private static String version(Random random) {
        return random.nextInt(4) + "." + random.nextInt(20) + "." + random.nextInt(30);
    }

    private static String range(Random random) {
        String version = version(random);
        return switch (random.nextInt(10)) {
            case 0 -> "*";
            case 1 -> "~" + version;
            case 2 -> ">=" + version + " <" + (1 + random.nextInt(5)) + ".0.0";
            case 3 -> "^" + version + " || ^" + (4 + random.nextInt(5)) + ".0.0";
            default -> "^" + version;
        };
    }

    @Benchmark
    public void parseVersion(Blackhole hole) {
        for (String text : versionTexts) hole.consume(Version.parse(text));
    }

    @Benchmark
    public void parseVersionBySemver4j(Blackhole hole) {
        for (String text : versionTexts) hole.consume(new Semver(text));
    }

    @Benchmark
    public void parseRange(Blackhole hole) {
        for (String text : rangeTexts) hole.consume(VersionConstraint.parse(text));
    }

    @Benchmark
    public void parseRangeBySemver4j(Blackhole hole) {
        for (String text : rangeTexts) hole.consume(RangeListFactory.create(text));
    }

    @Benchmark
    public void satisfies(Blackhole hole) {
        for (int i = 0; i < COUNT; i++) hole.consume(ranges[i].satisfiedBy(versions[i]));
    }

    @Benchmark
    public void satisfiesBySemver4j(Blackhole hole) {
        for (int i = 0; i < COUNT; i++) hole.consume(theirRanges[i].isSatisfiedBy(theirVersions[i]));
    }

    @Benchmark
    public void setOfRange(Blackhole hole) {
        for (VersionConstraint range : ranges) hole.consume(VersionSet.of(range));
    }

    @Benchmark
    public void intersect(Blackhole hole) {
        for (int i = 1; i < COUNT; i++) hole.consume(sets[i].intersection(sets[i - 1]));
    }

    @Benchmark
    public void unite(Blackhole hole) {
        for (int i = 1; i < COUNT; i++) hole.consume(sets[i].union(sets[i - 1]));
    }

    @Benchmark
    public void complement(Blackhole hole) {
        for (VersionSet set : sets) hole.consume(set.complement());
    }
}
