package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws of sets, on random ranges; what is a member is asked of the ranges themselves. */
class VersionSetAlgebraTest {
    private static final int RANGES = 3_000;

    private final Random random = new Random(42);

    @Test
    void a_set_has_exactly_what_satisfies_its_range() {
        for (int round = 0; round < RANGES; round++) {
            VersionConstraint range = range();
            VersionSet set = VersionSet.of(range);

            for (Version version : versions()) {
                assertThat(set.contains(version)).as(range + " has " + version).isEqualTo(range.satisfiedBy(version));
            }
        }
    }

    @Test
    void operations_decide_each_version_alone() {
        for (int round = 0; round < RANGES; round++) {
            VersionConstraint one = range();
            VersionConstraint other = range();
            VersionSet left = VersionSet.of(one);
            VersionSet right = VersionSet.of(other);

            for (Version version : versions()) {
                boolean here = one.satisfiedBy(version);
                boolean there = other.satisfiedBy(version);
                String what = one + " and " + other + ": " + version;
                assertThat(left.union(right).contains(version)).as(what).isEqualTo(here || there);
                assertThat(left.intersection(right).contains(version)).as(what).isEqualTo(here && there);
                assertThat(left.complement().contains(version)).as(what).isEqualTo(!here);
            }
        }
    }

    @Test
    void the_laws_of_sets_hold_as_equalities() {
        for (int round = 0; round < RANGES; round++) {
            VersionSet a = set();
            VersionSet b = set();
            VersionSet c = set();

            assertThat(a.complement().complement()).isEqualTo(a);
            assertThat(a.union(b).complement())
                    .isEqualTo(a.complement().intersection(b.complement()))
                    .hasSameHashCodeAs(a.complement().intersection(b.complement()));
            assertThat(a.intersection(b.union(c))).isEqualTo(a.intersection(b).union(a.intersection(c)));
            assertThat(a.union(a.complement())).isEqualTo(VersionSet.ALL);
            assertThat(a.intersection(a.complement())).isEqualTo(VersionSet.NONE);
            assertThat(a.union(b)).isEqualTo(b.union(a));
            assertThat(a.intersection(b).isSubsetOf(a)).isTrue();
            assertThat(a.isSubsetOf(b)).isEqualTo(a.isDisjointFrom(b.complement()));
        }
    }

    @Test
    void what_is_not_empty_has_a_member_that_both_ranges_have() {
        int met = 0;
        for (int round = 0; round < RANGES; round++) {
            VersionConstraint one = range();
            VersionConstraint other = range();

            Version witness =
                    VersionSet.of(one).intersection(VersionSet.of(other)).witness();

            if (witness == null) continue;
            met++;
            assertThat(one.satisfiedBy(witness)).as(one + " has " + witness).isTrue();
            assertThat(other.satisfiedBy(witness)).as(other + " has " + witness).isTrue();
        }
        assertThat(met).isBetween(RANGES / 10, RANGES - RANGES / 10);
    }

    /** Returns a set that was made by some operations. */
    private VersionSet set() {
        VersionSet set = VersionSet.of(range());
        for (int more = random.nextInt(3); more > 0; more--) {
            VersionSet other = VersionSet.of(range());
            set = switch (random.nextInt(3)) {
                case 0 -> set.union(other);
                case 1 -> set.intersection(other);
                default -> set.complement();
            };
        }
        return set;
    }

    private VersionConstraint range() {
        while (true) {
            try {
                return VersionConstraint.parse(Samples.rangeText(random));
            } catch (InvalidConstraintException e) {
                // some of the samples are no ranges
            }
        }
    }

    private List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        for (int i = 0; i < 30; i++) versions.add(Samples.version(random));
        return versions;
    }
}
