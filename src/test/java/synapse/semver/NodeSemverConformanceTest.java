package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What ranges mean, compared with what node-semver made of the same ranges. */
class NodeSemverConformanceTest {
    @Test
    void a_range_has_the_versions_that_it_has_for_node_semver() {
        List<List<String>> facts = Facts.in("ranges.txt");
        List<String> versions = facts.get(0).subList(1, facts.get(0).size());
        List<String> differences = new ArrayList<>();
        for (List<String> fact : facts.subList(1, facts.size())) {
            String range = fact.get(0);
            List<String> said = fact.subList(1, fact.size());
            List<String> ours = members(range, versions);
            if (!ours.equals(said)) differences.add(range + ": " + ours + " instead of " + said);
        }

        assertThat(differences).isEmpty();
        assertThat(facts.size() * versions.size()).isGreaterThan(9_000);
    }

    /** Asks the range itself and the set it becomes. */
    private static List<String> members(String text, List<String> versions) {
        VersionConstraint range;
        try {
            range = VersionConstraint.parse(text);
        } catch (InvalidConstraintException e) {
            return List.of("!");
        }
        VersionSet set = VersionSet.of(range);
        List<String> members = new ArrayList<>();
        for (String candidate : versions) {
            Version version = Version.parse(candidate);
            assertThat(set.contains(version))
                    .as(text + " as a set has " + candidate)
                    .isEqualTo(range.satisfiedBy(version));
            if (range.satisfiedBy(version)) members.add(candidate);
        }
        return members;
    }

    @Test
    void ranges_are_within_each_other_and_apart_as_their_versions_are() {
        List<List<String>> facts = Facts.in("sets.txt");
        List<String> differences = new ArrayList<>();
        for (List<String> fact : facts) {
            VersionSet one = VersionSet.of(VersionConstraint.parse(fact.get(0)));
            VersionSet other = VersionSet.of(VersionConstraint.parse(fact.get(1)));
            if (one.isSubsetOf(other) != fact.contains("within")) differences.add("within: " + fact);
            if (one.isDisjointFrom(other) != fact.contains("apart")) differences.add("apart: " + fact);
        }

        assertThat(differences).isEmpty();
        assertThat(facts).hasSizeGreaterThan(90);
    }
}
