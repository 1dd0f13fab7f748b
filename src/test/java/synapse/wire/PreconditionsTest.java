package synapse.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class PreconditionsTest {
    private static final List<String> NOTHING = List.of();

    @ParameterizedTest
    @ValueSource(
            strings = {"\"abc\"", "W/\"abc\"", "*", " * ", "\"x\", \"abc\"", "\"a,b\",W/\"abc\" , \"y\"", ",,\"abc\""})
    void who_has_it_is_known_also_by_a_weakened_tag(String field) {
        assertThat(Preconditions.isKnown("abc", NOTHING, List.of(field))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ab\"", "abc", "\"abc", "\"", "", "W/", "\"x,\"abc", "**", "\"ABC\""})
    void who_has_another_or_writes_no_tag_is_not_known(String field) {
        assertThat(Preconditions.isKnown("abc", NOTHING, List.of(field))).isFalse();
    }

    @Test
    void tags_may_come_in_several_fields() {
        assertThat(Preconditions.isKnown("abc", NOTHING, List.of("\"x\"", "\"abc\"")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "*", "\"x\", \"abc\""})
    void who_wants_this_one_gets_it(String field) {
        assertThat(Preconditions.isKnown("abc", List.of(field), NOTHING)).isFalse();
        assertThat(Preconditions.isKnown("abc", List.of(field), List.of("\"abc\"")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/\"abc\"", "abc", "\"", ""})
    void who_wants_another_one_is_refused_before_anything_else(String field) {
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> Preconditions.isKnown("abc", List.of(field), List.of("*")))
                .satisfies(refused -> assertThat(refused.type()).isEqualTo(ProblemType.PRECONDITION_FAILED));
    }

    @Test
    void who_sends_no_condition_gets_it() {
        assertThat(Preconditions.isKnown("abc", null, null)).isFalse();
    }
}
