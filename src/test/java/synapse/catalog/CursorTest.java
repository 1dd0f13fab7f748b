package synapse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.manifest.PackageName;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class CursorTest {
    @ParameterizedTest
    @ValueSource(strings = {"json", "@acme/json", "0", "a-b-c", "ends-", "@a/is.odd"})
    void a_cursor_comes_back_as_the_canonical_name(String text) {
        String name = PackageName.of(text).canonical();

        assertThat(Cursor.parse(name)).isEqualTo(name);
    }

    @Test
    void the_longest_name_has_a_cursor() {
        String name = "@" + "a".repeat(64) + "/" + "b".repeat(PackageName.MAX_CHARS - 66);

        assertThat(Cursor.parse(name)).isEqualTo(name);
    }

    @Test
    void no_cursor_is_the_beginning() {
        assertThat(Cursor.parse(null)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("garbage")
    void garbage_is_refused_without_repeating_it(String cursor) {
        var refused = catchThrowableOfType(RegistryException.class, () -> Cursor.parse(cursor));

        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refused).hasMessage("the cursor is not one of ours; begin again without \"cursor\"");
    }

    static Stream<String> garbage() {
        return Stream.of(
                "",
                " ",
                "json ",
                "YWJj=",
                "JSON",
                "\u0000",
                "No Name",
                "' OR 1=1",
                "../etc",
                "a".repeat(PackageName.MAX_CHARS + 1),
                "a".repeat(100_000));
    }
}
