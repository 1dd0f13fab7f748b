package synapse.manifest;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.Fault;
import synapse.problem.ProblemType;

class StrictJsonTest {
    private final StrictJson json = new StrictJson(1_000, 4);

    @Test
    void reads_every_kind_of_value_in_its_order() {
        String text = "{\"b\":[1,-2.50,true,false,null,\"\\u00e4\\ud83d\\ude00\\n\"],\"a\":{\"\":{}}}";

        assertThat(json.readObject(text)).hasToString("{\"b\":[1,-2.50,true,false,null,\"ä😀\\n\"],\"a\":{\"\":{}}}");
        assertThat(json.readObject(text.getBytes(UTF_8))).isEqualTo(json.readObject(text));
    }

    @Test
    void skips_one_byte_order_mark() {
        assertThat(json.readObject("\uFEFF{}".getBytes(UTF_8))).isEmpty();
        assertThat(json.readObject("\uFEFF {} ")).isEmpty();
        assertThat(refusal("\uFEFF\uFEFF{}").faults()).extracting(Fault::code).containsExactly("syntax");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|ends too early, at line 1, column 1",
                "{|ends too early, at line 1, column 2",
                "{\"a\": tru|ends too early, at line 1, column 10",
                "{\"a\":1,}|at line 1, column 8",
                "{\"a\":1,,\"b\":2}|at line 1, column 8",
                "`{\n \"a\": 1,\n x}`|at line 3, column 2",
                "{} x|at line 1, column 4: the object has ended before",
                "{}{}|at line 1, column 3",
                "//c|at line 1, column 1",
                "{'a':1}|at line 1, column 2",
                "{\"a\":NaN}|at line 1, column 6",
                "{\"a\":01}|at line 1, column 7",
                "{\"a\":\"\\x\"}|at line 1, column 8",
                "`{\"a\":\"\n\"}`|line "
            })
    void says_line_and_column_of_a_fault_of_syntax(String text, String sentence) {
        var refusal = refusal(text);

        assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_JSON);
        assertThat(refusal.faults()).extracting(Fault::code).containsExactly("syntax");
        assertThat(refusal.getMessage()).contains(sentence).doesNotContain("jakarta", "Exception", "CURLY", "token");
    }

    @Test
    void writes_numbers_the_same_way_in_every_locale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(refusal("{} x")).hasMessageContaining("line 1, column 4");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void finds_every_key_that_comes_twice() {
        var faults = refusal("{\"a\":1,\n\"x/y\":[{\"b~\":1,\"b~\":2}],\"\\u0061\":3}")
                .faults();

        assertThat(faults).extracting(Fault::pointer).containsExactly("/x~1y/0/b~0", "/a");
        assertThat(faults).extracting(Fault::code).containsOnly("duplicate-key");
        assertThat(faults.get(1).detail()).contains("\"a\"", "line 2");
    }

    @Test
    void limits_depth_without_using_the_stack() {
        assertThat(json.readObject("{\"a\":[[[]]]}")).hasSize(1);
        assertThat(refusal("{\"a\":[[[[]]]]}").faults())
                .extracting(Fault::pointer)
                .containsExactly("/a/0/0/0");
        assertThat(refusal("{\"a\":".repeat(150)).faults())
                .extracting(Fault::code)
                .containsExactly("too-deep");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"\\ud800\"|lone-surrogate",
                "\"\\udc00\\ud800\"|lone-surrogate",
                "\"\\u0000\"|control-character",
                "\"\\u001b[31m\"|control-character",
                "\"\\u007f\"|control-character",
                "\"\\u0085\"|control-character",
                "1e999999999|number-too-large",
                "1e99999999999999|number-too-large",
                "0e999999999|number-too-large",
                "12345678901234567890|number-too-large",
                "0.10000000000000000001|number-too-large",
                "1e400|number-too-large",
                "1e-999999999|number-too-large"
            })
    void refuses_texts_and_numbers_that_hurt_others(String value, String code) {
        assertThat(refusal("{\"a\":[1," + value + "]}").faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/a/1", code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000", "a\\n", "\\ud800", "\\u202e"})
    void refuses_keys_that_cannot_be_shown(String key) {
        var fault = refusal("{\"" + key + "\":1}").faults().get(0);

        assertThat(fault.code()).isEqualTo("invalid-key");
        assertThat(fault.pointer()).contains("<U+");
    }

    @Test
    void refuses_long_keys_and_numbers() {
        assertThat(refusal("{\"" + "k".repeat(257) + "\":1}").faults())
                .extracting(Fault::code)
                .containsExactly("too-long");
        assertThat(refusal("{\"a\":" + "9".repeat(101) + "}").faults())
                .extracting(Fault::code)
                .containsExactly("number-too-large");
        assertThat(json.readObject("{\"" + "k".repeat(256) + "\":" + "1" + "0".repeat(20) + "}"))
                .hasSize(1);
    }

    @Test
    void names_the_first_byte_that_is_not_utf_8() {
        byte[] overlong = {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'};
        byte[] surrogate = {'{', '"', 'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ':', '1', '}'};
        byte[] cut = {'{', '"', (byte) 0xE2, (byte) 0x82};

        assertThat(refusal(overlong)).hasMessageContaining("byte 3 is wrong");
        assertThat(refusal(surrogate)).hasMessageContaining("byte 4 is wrong");
        assertThat(refusal(cut)).hasMessageContaining("byte 3 is wrong");
        assertThat(refusal("{}".getBytes(UTF_16))).hasMessageContaining("byte 1 is wrong");
    }

    @Test
    void limits_the_size_in_bytes_for_bytes_and_texts() {
        String full = "{\"a\":\"" + "ä".repeat(496) + "\"}";

        assertThat(json.readObject(full)).hasSize(1);
        assertThat(refusal(full + " ")).hasMessageContaining("at most 1000");
        assertThat(refusal((full + " ").getBytes(UTF_8)).faults())
                .extracting(Fault::code)
                .containsExactly("too-large");
        assertThat(refusal(" ".repeat(2_000)).faults()).extracting(Fault::code).containsExactly("too-large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]|an array", "1|a number", "\"x\"|a string", "null|null", "true|true"})
    void takes_nothing_but_an_object(String text, String kind) {
        assertThat(refusal(text)).hasMessageContaining("not " + kind);
    }

    private InvalidJsonException refusal(String text) {
        return catchThrowableOfType(InvalidJsonException.class, () -> json.readObject(text));
    }

    private InvalidJsonException refusal(byte[] bytes) {
        return catchThrowableOfType(InvalidJsonException.class, () -> json.readObject(bytes));
    }
}
