package synapse.resolver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Packages that are hard to resolve, each for another reason. */
final class HardGraphs {
    private HardGraphs() {}

    /** Each of {@code pigeons} needs a hole of its own, and there is one too few: every proof is exponentially long. */
    static Universes pigeons(int pigeons) {
        Universes universe = new Universes();
        List<String> all = new ArrayList<>();
        for (int p = 0; p < pigeons; p++) {
            all.add("pigeon" + p + " *");
            for (int hole = 1; hole < pigeons; hole++) {
                universe.with("pigeon" + p, hole + ".0.0", "hole" + hole + " " + (p + 1) + ".0.0");
                universe.with("hole" + hole, (p + 1) + ".0.0");
            }
        }
        return universe.with("all", "1.0.0", all.toArray(String[]::new));
    }

    /** A chain of packages with two versions each; the last one exists or not. */
    static Universes chain(int length, boolean hasEnd) {
        Universes universe = new Universes();
        for (int i = 0; i < length; i++) {
            universe.with("p" + i, "1.0.0", "p" + (i + 1) + " ^1.0.0")
                    .with("p" + i, "1.1.0", "p" + (i + 1) + " ^1.0.0");
        }
        return hasEnd ? universe.with("p" + length, "1.0.0") : universe;
    }

    /** Every version but the oldest pins one of a library whose ends do not meet, as boto3 and botocore did in 2020. */
    static Universes boto(int versions) {
        Universes universe = new Universes().with("urllib", "1.25.0").with("urllib", "1.26.0");
        for (int v = 0; v < versions; v++) {
            universe.with("boto", "1." + v + ".0", "core >=1." + v + ".0 <1." + (v + 1) + ".0");
            universe.with("core", "1." + v + ".0", v == 0 ? "urllib *" : "urllib <1.26.0");
            universe.with("core", "1." + v + ".1", v == 0 ? "urllib *" : "urllib <1.25.9");
        }
        return universe;
    }

    /** Pub's trap: a choice long ago is wrong, and much that has nothing to do with it was chosen since. */
    static Universes longAgo(int between, int versions) {
        Universes universe = new Universes().with("early", "2.0.0").with("early", "1.0.0");
        for (int p = 0; p < between; p++) {
            for (int v = 1; v <= versions; v++) {
                universe.with("p" + p, v + ".0.0", "p" + (p + 1) + " *");
            }
        }
        for (int v = 1; v <= versions; v++) universe.with("p" + between, v + ".0.0", "early ^1.0.0");
        return universe;
    }

    /** Packages whose every version needs a few others at random, near the density at which solutions vanish. */
    static Universes random(long seed, int packages, int versions, int needs, double share) {
        Random random = new Random(seed);
        Universes universe = new Universes();
        for (int p = 0; p < packages; p++) {
            for (int v = 1; v <= versions; v++) {
                String[] all = new String[needs];
                for (int n = 0; n < needs; n++) {
                    int from = 1 + random.nextInt(versions);
                    int to = (int) (from + share * versions);
                    String range = to <= versions ? ">=%d.0.0 <%d.0.0" : ">=%d.0.0 || <%d.0.0";
                    all[n] = "p" + distinct(random, packages, p, n) + " "
                            + range.formatted(from, to <= versions ? to : to - versions);
                }
                universe.with("p" + p, v + ".0.0", all);
            }
        }
        return universe;
    }

    /** Each stratum of other packages, so that no version needs the same package twice. */
    private static int distinct(Random random, int packages, int but, int stratum) {
        int size = packages / 8;
        int drawn = stratum * size + random.nextInt(size);
        return drawn == but ? stratum * size + (drawn + 1 - stratum * size) % size : drawn;
    }

    /** One package with many versions, each of which needs many packages in ranges of their own. */
    static Universes wide(int versions, int needs) {
        Universes universe = new Universes();
        for (int v = 1; v <= versions; v++) {
            List<String> all = new ArrayList<>();
            for (int n = 0; n < needs; n++) all.add("n" + n + " >=" + v + ".0.0");
            all.add("never <" + v + ".0.0");
            Collections.shuffle(all, new Random(v));
            universe.with("wide", v + ".0.0", all.toArray(String[]::new));
        }
        for (int n = 0; n < needs; n++) {
            for (int v = 1; v <= versions; v++) universe.with("n" + n, v + ".0.0");
        }
        return universe.with("never", (versions + 1) + ".0.0");
    }

    /** One package that needs very many others, each with two versions, all of which need the same one. */
    static Universes broad(int needs) {
        Universes universe = new Universes().with("common", "1.0.0").with("common", "2.0.0");
        String[] all = new String[needs];
        for (int n = 0; n < needs; n++) {
            all[n] = "n" + n + " *";
            universe.with("n" + n, "1.0.0", "common ^1.0.0").with("n" + n, "2.0.0", "common *");
        }
        return universe.with("broad", "1.0.0", all);
    }
}
