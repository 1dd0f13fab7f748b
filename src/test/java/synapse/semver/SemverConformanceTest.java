package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What versions are and how they compare: the examples of semver.org, and those of node-semver's tests. */
class SemverConformanceTest {
    private final List<List<String>> facts = Facts.in("versions.txt");

    private List<List<String>> facts(String kind) {
        return facts.stream()
                .filter(fact -> fact.get(0).equals(kind))
                .map(fact -> fact.subList(1, fact.size()))
                .toList();
    }

    @Test
    void what_is_a_version_is_told_from_what_is_none() {
        List<String> versions = facts("valid").stream().flatMap(List::stream).toList();
        List<String> others = facts("invalid").stream().flatMap(List::stream).toList();

        assertThat(versions).hasSizeGreaterThan(40).allMatch(Version::isValid);
        assertThat(others).hasSizeGreaterThan(60).noneMatch(Version::isValid);
    }

    @Test
    void versions_stand_in_the_order_of_precedence() {
        for (List<String> ascending : facts("<")) {
            List<Version> versions = ascending.stream().map(Version::parse).toList();
            for (int low = 0; low < versions.size(); low++) {
                for (int high = 0; high < versions.size(); high++) {
                    assertThat(Integer.signum(versions.get(low).compareTo(versions.get(high))))
                            .as(versions.get(low) + " and " + versions.get(high))
                            .isEqualTo(Integer.compare(low, high));
                }
            }
        }
        assertThat(facts("<")).hasSizeGreaterThan(4);
    }

    @Test
    void versions_that_differ_in_build_metadata_have_the_same_precedence() {
        List<Version> compared = new ArrayList<>();
        for (List<String> same : facts("=")) {
            for (String text : same) {
                assertThat(Version.parse(text)).isEqualByComparingTo(Version.parse(same.get(0)));
                compared.add(Version.parse(text));
            }
        }
        assertThat(compared).hasSizeGreaterThan(8);
    }
}
