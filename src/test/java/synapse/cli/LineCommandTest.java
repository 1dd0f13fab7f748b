package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineCommandTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            {"id":1,"op":"satisfies","version":"1.2.3","range":"^1.0.0"} -> {"id":1,"result":true}
            {"id":"x","op":"satisfies","version":"2.0.0","range":"^1.0.0"} -> {"id":"x","result":false}
            {"id":1,"op":"satisfies","version":"1.2.3","range":"so so"} -> {"id":1,"result":false}
            {"id":1,"op":"satisfies","version":"one","range":"*"} -> {"id":1,"result":false}
            {"id":2,"op":"compare","a":"1.0.0-rc.1","b":"1.0.0"} -> {"id":2,"result":-1}
            {"id":2,"op":"compare","a":"1.0.0+a","b":"1.0.0+b"} -> {"id":2,"result":0}
            {"id":2,"op":"compare","a":"10.0.0","b":"9.0.0"} -> {"id":2,"result":1}
            {"id":3,"op":"valid","version":"1.0"} -> {"id":3,"result":false}
            {"id":3,"op":"valid","version":"1.0.0-a"} -> {"id":3,"result":true}
            {"id":4,"op":"valid-range","range":">=1 <2 || 3.x"} -> {"id":4,"result":true}
            {"id":4,"op":"valid-range","range":"latest"} -> {"id":4,"result":false}
            """)
    void versions_and_ranges_are_judged(String line, String answer) {
        assertThat(LineCommand.answer(new SemverLines(), line)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "5",
                "null",
                "{}",
                "{} {}",
                "\0",
                "{'id':1,'op':'guess'}",
                "{'id':1,'op':5}",
                "{'id':1,'op':'valid'}",
                "{'id':1,'op':'compare','a':'1.0.0','b':'x'}"
            })
    void a_wrong_line_is_an_error_and_the_next_one_is_answered(String line) {
        SemverLines semver = new SemverLines();

        assertThat(LineCommand.answer(semver, line.replace('\'', '"'))).matches("\\{(\"id\":1,)?\"error\":.+}");
        assertThat(LineCommand.answer(semver, "{\"id\":1,\"op\":\"valid\",\"version\":\"1.0.0\"}"))
                .isEqualTo("{\"id\":1,\"result\":true}");
    }

    @Test
    void a_line_nested_too_deeply_is_an_error() {
        for (String open : List.of("[", "{\"a\":", "{\"a\":[")) {
            assertThat(LineCommand.answer(new SemverLines(), "{\"id\":" + open.repeat(100_000)))
                    .startsWith("{\"error\":");
        }
    }

    @Test
    void a_line_may_be_very_long() {
        String line = "{\"op\":\"valid-range\",\"range\":\"" + "9".repeat(20_000_000) + "\"}";

        assertThat(LineCommand.answer(new SemverLines(), line)).isEqualTo("{\"result\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1.50", "null", "true", "[1,{\"a\":[]}]", "\"\\ud800 \\u00e4\""})
    void an_id_of_any_kind_comes_back_in_ascii(String id) {
        assertThat(LineCommand.answer(new SemverLines(), "{\"op\":\"valid\",\"version\":\"1\",\"id\":" + id + "}"))
                .isEqualTo("{\"id\":" + id + ",\"result\":false}");
        assertThat(LineCommand.answer(new SemverLines(), "{\"op\":\"\",\"id\":" + id + "}"))
                .startsWith("{\"id\":" + id + ",\"error\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'valid','version':7}",
                "{'op':'valid-range','range':null}",
                "{'op':'satisfies','version':false,'range':'*'}",
                "{'op':'satisfies','version':'1.0.0','range':[]}"
            })
    void what_is_no_string_is_no_version_and_no_range(String line) {
        assertThat(LineCommand.answer(new SemverLines(), line.replace('\'', '"')))
                .isEqualTo("{\"result\":false}");
    }
}
