package synapse.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.Fault;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class RemarksTest {
    private final Remarks remarks = new Remarks();

    private RegistryException refusal() {
        return catchThrowableOfType(RegistryException.class, remarks::check);
    }

    @Test
    void a_text_loses_the_blanks_around_it() {
        assertThat(remarks.optional("reason", " too slow  ")).isEqualTo("too slow");
        assertThat(remarks.optional("reason", "   ")).isEmpty();
        assertThat(remarks.optional("reason", null)).isEmpty();
        remarks.check();
    }

    @Test
    void a_text_has_1000_characters_at_most() {
        assertThat(remarks.optional("reason", " " + "x".repeat(998) + " ")).hasSize(998);
        remarks.check();

        assertThat(remarks.optional("reason", "x".repeat(1001))).isEmpty();
        assertThat(refusal().faults())
                .containsExactly(
                        new Fault("/reason", "too-long", "\"reason\" has 1001 characters; at most 1000 are allowed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\nb", "a\n", "a\tb", "a\u0000b", "a\u0085b", "a\u2028b", "a\u202eb", "a\u2066b", "a\ud800b"})
    void what_breaks_or_turns_the_line_is_refused(String text) {
        remarks.optional("reason", text);

        assertThat(refusal().faults()).extracting(Fault::code).containsExactly("invalid-text");
    }

    @Test
    void a_text_may_be_in_any_language() {
        assertThat(remarks.required("message", "läuft nicht – 動かない \uD83D\uDE80"))
                .isNotEmpty();
        remarks.check();
    }

    @Test
    void every_fault_is_told_at_once() {
        remarks.required("owner", "");
        remarks.required("message", null);
        remarks.optional("reason", "a\nb");

        assertThat(refusal().type()).isEqualTo(ProblemType.VALIDATION_FAILED);
        assertThat(refusal()).hasMessage("nothing was changed: \"owner\" is missing");
        assertThat(refusal().faults())
                .extracting(fault -> fault.pointer() + " " + fault.code())
                .containsExactly("/owner required", "/message required", "/reason invalid-text");
    }

    @Test
    void a_query_parameter_is_refused_as_one() {
        assertThat(Remarks.inQuery("reason", " x ")).isEqualTo("x");
        assertThat(Remarks.inQuery("reason", null)).isEmpty();

        var refused = catchThrowableOfType(RegistryException.class, () -> Remarks.inQuery("reason", "x".repeat(1001)));
        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refused).hasMessageStartingWith("the query parameter \"reason\" has 1001 characters");
    }
}
