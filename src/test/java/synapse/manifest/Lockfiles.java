package synapse.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import synapse.archive.Digest;
import synapse.problem.Fault;
import synapse.semver.Version;
import synapse.semver.VersionConstraint;

/** Lock files for tests: the one of the documentation, random ones, and how a text is read or refused. */
final class Lockfiles {
    static final String JSON_SHA256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    static final String TEXT_SHA256 = "60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752";

    /** The file of docs/lock.md; tests of faults count lines and columns in it. */
    static final String GOOD = """
            {"version":1,"root":{"dependencies":{"json":"^1.2.0"},"dev_dependencies":{}},"seq":4711,"packages":[
            {"name":"json","version":"1.2.4","sha256":"%s","dependencies":{"text":"^2.0.0"}},
            {"name":"text","version":"2.1.0","sha256":"%s","dependencies":{}}
            ]}
            """.formatted(JSON_SHA256, TEXT_SHA256);

    private static final LockfileReader READER = new LockfileReader();
    private static final List<String> RANGES =
            List.of("*", "", "^1.0.0", ">=0.1 <9 || 12.x", "1 - 3", "\t~1.2\n", "=1.0.0-rc.1+b", "<5.0.0-0");
    private static final List<String> VERSIONS =
            List.of("1.0.0", "0.0.1-a.1+b.2", "9007199254740991.2.3", "1.2.3-rc.1");

    private Lockfiles() {}

    static Lockfile read(String text) {
        return READER.read(text.getBytes(UTF_8));
    }

    static InvalidLockfileException refusal(byte[] bytes) {
        return catchThrowableOfType(InvalidLockfileException.class, () -> READER.read(bytes));
    }

    static InvalidLockfileException refusal(String text) {
        return refusal(text.getBytes(UTF_8));
    }

    static List<Fault> faults(String text) {
        return refusal(text).faults();
    }

    static SortedMap<PackageName, VersionConstraint> ranges(String... namesAndRanges) {
        SortedMap<PackageName, VersionConstraint> ranges = new TreeMap<>();
        for (int i = 0; i < namesAndRanges.length; i += 2) {
            ranges.put(PackageName.of(namesAndRanges[i]), VersionConstraint.parse(namesAndRanges[i + 1]));
        }
        return ranges;
    }

    /** Makes a lock file in the shape of real ones; its packages need not fit together, nor come in order. */
    static Lockfile random(Random random, int size) {
        List<LockedPackage> packages = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String hex = String.format("%064x", new BigInteger(256, random));
            Version version = Version.parse(VERSIONS.get(random.nextInt(VERSIONS.size())));
            PackageName name = PackageName.of((random.nextInt(4) == 0 ? "@s/p." : "p_") + i);
            packages.add(new LockedPackage(name, version, Digest.of(hex), randomRanges(random)));
        }
        Collections.shuffle(packages, random);
        long seq = random.nextLong() >>> (11 + random.nextInt(53));
        return new Lockfile(randomRanges(random), randomRanges(random), seq, packages);
    }

    private static SortedMap<PackageName, VersionConstraint> randomRanges(Random random) {
        SortedMap<PackageName, VersionConstraint> ranges = new TreeMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String range = RANGES.get(random.nextInt(RANGES.size()));
            ranges.put(PackageName.of("d" + random.nextInt(1_000)), VersionConstraint.parse(range));
        }
        return ranges;
    }
}
