package synapse.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTest {
    @ParameterizedTest
    @CsvSource({
        "json parser, json parser",
        "JSON (Parser OR reader) AND fast, json parser reader fast",
        "name:json author:ada, json ada",
        "is:deprecated has:readme updated:>2026-01-01 json, json",
        "json -xml NOT yaml, json",
        "in-between @scope/x, in-between @scope x",
        "'\"two words\" a*', two words a",
        "one two three four five six, one two three four five",
        "json json JSON, json"
    })
    void the_grammar_is_left_out(String query, String words) {
        assertThat(PlainWords.of(query)).containsExactly(words.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "-", "--- ... @", "(((", "\u0000", "-a"})
    void there_may_be_none(String query) {
        assertThat(PlainWords.of(query)).isEmpty();
    }

    @Test
    void what_is_long_is_cut() {
        assertThat(PlainWords.of("a".repeat(10_000))).containsExactly("a".repeat(50));
        assertThat(PlainWords.lower("\uD83D\uDE00".repeat(60))).isEqualTo("\uD83D\uDE00".repeat(50));
        assertThat(PlainWords.of(null)).isEmpty();
        assertThat(PlainWords.lower(null)).isEmpty();
    }
}
