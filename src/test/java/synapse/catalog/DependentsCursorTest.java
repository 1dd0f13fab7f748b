package synapse.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class DependentsCursorTest {
    @ParameterizedTest
    @CsvSource({"json, run", "json, dev", "@acme/a.run, run"})
    void a_cursor_comes_back(String name, String kind) {
        DependentsCursor cursor = new DependentsCursor(name, kind);

        assertThat(DependentsCursor.parse(cursor.text())).isEqualTo(cursor);
    }

    @Test
    void no_cursor_is_the_beginning() {
        assertThat(DependentsCursor.parse(null)).isEqualTo(new DependentsCursor("", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "run", ".run", "json", "json.", "json.RUN", "json.run.", "JSON.run", "js on.dev"})
    void garbage_is_refused(String cursor) {
        var refused = catchThrowableOfType(RegistryException.class, () -> DependentsCursor.parse(cursor));

        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_REQUEST);
        assertThat(refused).hasMessage("the cursor is not one of ours; begin again without \"cursor\"");
    }
}
