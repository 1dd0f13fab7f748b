package synapse.resolver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    private static final Collection<String> NAMES =
            List.of("serde", "serde-json", "serde_yaml", "json", "@acme/json", "rand", "rand-core", "x");

    @ParameterizedTest
    @CsvSource({
        "serd, serde",
        "sedre, serde",
        "serdee, serde",
        "sarde, serde",
        "serde_json, serde-json",
        "serdejson, serde-json",
        "serde-yaml, serde_yaml",
        "jsno, json",
        "@acme/jsn, @acme/json",
        "@amce/json, @acme/json",
        "y, x"
    })
    void a_slip_of_the_pen_is_recognised(String written, String meant) {
        assertThat(Nearest.of(written, NAMES)).first().isEqualTo(meant);
    }

    @Test
    void what_is_far_off_is_not_named() {
        assertThat(Nearest.of("left-pad", NAMES)).isEmpty();
        assertThat(Nearest.of("jo", NAMES)).isEmpty();
    }

    @Test
    void the_nearest_come_first_and_three_at_most() {
        assertThat(Nearest.of("abcdef", List.of("abcdxy", "abcdex", "abcdey", "abcdefg", "abcdez")))
                .containsExactly("abcdefg", "abcdex", "abcdey");
    }
}
