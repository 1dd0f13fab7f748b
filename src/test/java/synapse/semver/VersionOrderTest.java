package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionOrderTest {
    @Test
    void versions_stand_in_the_order_of_the_specification() {
        var ascending = Stream.of(
                        "1.0.0-alpha",
                        "1.0.0-alpha.1",
                        "1.0.0-alpha.beta",
                        "1.0.0-beta",
                        "1.0.0-beta.2",
                        "1.0.0-beta.11",
                        "1.0.0-rc.1",
                        "1.0.0",
                        "2.0.0",
                        "2.1.0",
                        "2.1.1")
                .map(Version::parse)
                .toList();
        var shuffled = new ArrayList<>(ascending);
        Collections.shuffle(shuffled, new Random(1));

        Collections.sort(shuffled);

        assertThat(shuffled).isEqualTo(ascending);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.0.0-a,         0.0.0
            0.9.0,           0.10.0
            0.99.9,          1.0.0
            1.2.3-4,         1.2.3
            1.2.3-4,         1.2.3-5
            1.2.3-9,         1.2.3-10
            1.2.3-5,         1.2.3-5-a
            1.2.3-5-A,       1.2.3-5-a
            1.2.3-a.5,       1.2.3-a.10
            1.2.3-a.5,       1.2.3-a.b
            1.2.3-a,         1.2.3-a.b
            1.2.3-a.b.5.d.9, 1.2.3-a.b.10.d.1
            1.2.3-r100,      1.2.3-r2
            1.2.3-R2,        1.2.3-r100
            1.2.3-999999,    1.2.3--
            1.2.3--,         1.2.3-0a
            2.7.2+z,         3.0.0
            1.0.0-9007199254740992, 1.0.0-9007199254740993
            1.0.0-99999999999999999998, 1.0.0-99999999999999999999
            1.0.0-99999999999999999999, 1.0.0-100000000000000000000
            """)
    void the_first_is_lower_than_the_second(String lower, String higher) {
        assertThat(Version.parse(lower)).isLessThan(Version.parse(higher));
        assertThat(Version.parse(higher)).isGreaterThan(Version.parse(lower));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1.2.3,      1.2.3+build
            1.2.3+a,    1.2.3+b.c
            1.2.3-rc.1, 1.2.3-rc.1+a
            """)
    void build_metadata_does_not_count(String one, String other) {
        assertThat(Version.parse(one)).isEqualByComparingTo(Version.parse(other));
        assertThat(Version.parse(other)).isEqualByComparingTo(Version.parse(one));
    }

    @Test
    void the_order_is_total_and_transitive() {
        var random = new Random(20260101);
        for (int i = 0; i < 10_000; i++) {
            var three = Stream.generate(() -> Samples.version(random))
                    .limit(3)
                    .sorted()
                    .toList();
            Version low = three.get(0);
            Version middle = three.get(1);
            Version high = three.get(2);

            assertThat(low.compareTo(high)).isLessThanOrEqualTo(0).isEqualTo(-high.compareTo(low));
            assertThat(low.compareTo(high) == 0).isEqualTo(low.compareTo(middle) == 0 && middle.compareTo(high) == 0);
            assertThat(low.compareTo(middle) == 0).isEqualTo(low.key().equals(middle.key()));
        }
    }
}
