package synapse.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 8785, sections 3.2.2 and 3.2.3 and appendix B. */
class CanonicalJsonTest {
    @Test
    void the_sample_of_the_rfc_becomes_its_canonical_text() throws JsonProcessingException {
        String sample = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
              "literals": [null, true, false]
            }""";

        assertThat(canonical(sample))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    @Test
    void keys_are_ordered_by_utf_16_units() throws JsonProcessingException {
        String sample =
                "{\"\\u20ac\":1,\"\\r\":2,\"\\ufb33\":3,\"1\":4,\"\\ud83d\\ude00\":5,\"\\u0080\":6,\"\\u00f6\":7}";

        assertThat(canonical(sample))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void keys_are_ordered_at_every_level() throws JsonProcessingException {
        assertThat(canonical("{\"b\":{\"z\":1,\"a\":[{\"y\":1,\"x\":2}]},\"a\":2,\"aa\":3,\"A\":4,\"\":5}"))
                .isEqualTo("{\"\":5,\"A\":4,\"a\":2,\"aa\":3,\"b\":{\"a\":[{\"x\":2,\"y\":1}],\"z\":1}}");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "-0.0, 0",
        "5e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "9007199254740992, 9007199254740992",
        "-9007199254740992, -9007199254740992",
        "295147905179352830000, 295147905179352830000",
        "9.999999999999997e22, 9.999999999999997e+22",
        "1e23, 1e+23",
        "1.0000000000000001e23, 1.0000000000000001e+23",
        "999999999999999700000, 999999999999999700000",
        "1e21, 1e+21",
        "100000000000000000000, 100000000000000000000",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "9.999999999999997e-7, 9.999999999999997e-7",
        "333333333.3333332, 333333333.3333332",
        "333333333.33333325, 333333333.33333325",
        "1424953923781206.25, 1424953923781206.2",
        "10.0, 10",
        "1.50, 1.5"
    })
    void numbers_are_written_as_ecmascript_does(String number, String canonical) throws JsonProcessingException {
        assertThat(canonical("[" + number + "]")).isEqualTo("[" + canonical + "]");
    }

    @Test
    void only_what_must_be_escaped_is() throws JsonProcessingException {
        String escapes = "[\"\\u0000\\u0008\\u0009\\u000a\\u000b\\u000c\\u000d\\u001f\\u007f\\u2028\\/\\u003c\"]";

        assertThat(canonical(escapes)).isEqualTo("[\"\\u0000\\b\\t\\n\\u000b\\f\\r\\u001f\u007f\u2028/<\"]");
    }

    @Test
    void what_is_canonical_stays_as_it_is() throws JsonProcessingException {
        String once = canonical("{\"b\":[1.0,\"\\u00e9\",{}],\"a\":null,\"c\":1e-7}");

        assertThat(canonical(once)).isEqualTo(once);
    }

    private static String canonical(String json) throws JsonProcessingException {
        return CanonicalJson.of(Json.mapper().readTree(json));
    }
}
