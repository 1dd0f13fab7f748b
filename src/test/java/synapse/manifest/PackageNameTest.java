package synapse.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.ProblemType;

class PackageNameTest {
    private static final Pattern GRAMMAR =
            Pattern.compile("(@[a-z0-9][a-z0-9-]{0,63}/)?[a-z0-9][a-z0-9._-]*", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "json", "a.b_c-d", "a..__--", "@s/n", "@a-b-/x.y", "@0/0"})
    void takes_what_the_grammar_allows(String text) {
        assertThat(PackageName.of(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|0|the end",
                "Json|0|\"json\" would be right",
                "jSon|1|\"json\" would be right",
                "-a|0|begins with a-z or 0-9",
                ".a|0|begins with a-z or 0-9",
                "a b|1|' '",
                "a/b|1|'/'",
                "a\u0000b|1|U+0000",
                "ä|0|'ä'",
                "@|1|a scope begins",
                "@-a/b|1|a scope begins",
                "@/b|1|a scope begins",
                "@a|2|the end",
                "@a/|3|the end",
                "@a.b/c|2|a scope is at most 64",
                "@a/b/c|4|'/'",
                "@a/@b|3|'@'",
                "a\ud83d\ude00|1|'\ud83d\ude00'",
                "../x|0|'.'"
            })
    void says_which_character_is_wrong(String text, int offset, String sentence) {
        var refusal = catchThrowableOfType(InvalidNameException.class, () -> PackageName.of(text));

        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_NAME);
        assertThat(refusal.offset()).isEqualTo(offset);
        assertThat(refusal).hasMessageContaining("at character " + (offset + 1)).hasMessageContaining(sentence);
    }

    @Test
    void limits_the_name_to_216_and_the_scope_to_64_characters() {
        assertThat(PackageName.of("a".repeat(216)).text()).hasSize(216);
        assertThat(PackageName.of("@" + "s".repeat(64) + "/n").scope()).hasValue("s".repeat(64));

        var name = catchThrowableOfType(InvalidNameException.class, () -> PackageName.of("a".repeat(217)));
        var scope = catchThrowableOfType(InvalidNameException.class, () -> PackageName.of("@" + "s".repeat(65) + "/n"));

        assertThat(name.offset()).isEqualTo(216);
        assertThat(name.getMessage()).contains("at most 216").hasSizeLessThan(300);
        assertThat(scope.offset()).isEqualTo(65);
    }

    @Test
    void agrees_with_the_grammar_for_random_texts() {
        var random = new Random(4711);
        String alphabet = "ab0z-_./@A \n";
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder(random.nextBoolean() ? "@" : "");
            random.ints(random.nextInt(7), 0, alphabet.length()).forEach(i -> text.append(alphabet.charAt(i)));

            boolean taken = NameSyntax.faultIn(text.toString()).isEmpty();

            assertThat(taken)
                    .as(text.toString())
                    .isEqualTo(GRAMMAR.matcher(text).matches());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "json, json",
        "a.b, a-b",
        "a_b, a-b",
        "a-._-b__c, a-b-c",
        "a.., a-",
        "@x/a.b, @x/a-b",
        "@x--y/a__b, @x--y/a-b"
    })
    void has_one_key_for_all_spellings(String text, String canonical) {
        assertThat(PackageName.of(text).canonical()).isEqualTo(canonical);
    }

    @Test
    void a_key_is_its_own_key_and_orders_by_text() {
        assertThat(PackageName.of("a-b").canonical()).isEqualTo("a-b");
        assertThat(PackageName.of("a")).isLessThan(PackageName.of("b")).hasToString("a");
        assertThat(PackageName.of("a").scope()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synapse",
                "std",
                "core",
                "registry",
                "synapse_json",
                "node_modules",
                "node..modules",
                "con",
                "nul",
                "com1",
                "lpt9",
                "con.json",
                "nul.tar.gz",
                "@x/aux",
                "@synapse/json",
                "@std/x",
                "@core/x",
                "favicon.ico"
            })
    void reserves_a_short_list_in_every_spelling(String text) {
        assertThat(PackageName.of(text).isReserved()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "cone", "com10", "con-json", "synapse-x", "@x/core", "corelib", "@synapses/a"})
    void leaves_other_names_free(String text) {
        assertThat(PackageName.of(text).isReserved()).isFalse();
    }
}
