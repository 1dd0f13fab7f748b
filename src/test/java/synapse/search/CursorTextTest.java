package synapse.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTextTest {
    @Test
    void what_is_written_is_read_again() {
        for (SearchCursor cursor : new SearchCursor[] {
            new SearchCursor(0, 0, "", 1),
            new SearchCursor(1, 0.1 + 0.2, "", 4711),
            new SearchCursor(2, 1_790_000_000_000d, "", 999_999_999_999_999_999L),
            new SearchCursor(0, 0, "@scope/a-b", 5),
            new SearchCursor(0, -0.0, "a".repeat(216), 5)
        }) {
            assertThat(CursorText.parse(CursorText.of(cursor)))
                    .get()
                    .usingRecursiveComparison()
                    .withEqualsForType((a, b) -> a.doubleValue() == b.doubleValue(), Double.class)
                    .isEqualTo(cursor);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "3_3fe0000000000000_1_",
                "1_7ff8000000000000_1_",
                "1_fff0000000000000_1_",
                "1_3fe_1_",
                "1_3fe0000000000000__",
                "1_3fe0000000000000_-1_",
                "1_3fe0000000000000_1_A",
                "1_3fe0000000000000_1",
                " "
            })
    void anything_else_is_no_place(String text) {
        assertThat(CursorText.parse(text)).isEmpty();
    }
}
