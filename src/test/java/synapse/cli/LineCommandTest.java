package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineCommandTest {
    private final ResolverLines resolver = new ResolverLines();

    private String resolved(String line) {
        return LineCommand.answer(resolver, line.replace('\'', '"'));
    }

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

    @Test
    void a_universe_comes_with_the_line_and_stays() {
        String universe = "[{'name':'a','version':'1.0.0','dependencies':{'b':'^1.0.0'}},"
                + "{'name':'b','version':'1.0.0','dependencies':{}},"
                + "{'name':'b','version':'1.1.0','dependencies':{},'yanked':true},"
                + "{'name':'b','version':'1.0.1'}]";

        assertThat(resolved("{'universe':" + universe + ",'root':{'dependencies':{'a':'*'}}}"))
                .isEqualTo("{\"solution\":{\"a\":\"1.0.0\",\"b\":\"1.0.1\"}}");
        assertThat(resolved("{'universe':'same','root':{'dependencies':{'b':'*'}},'prefer':'lowest'}"))
                .isEqualTo("{\"solution\":{\"b\":\"1.0.0\"}}");
        assertThat(resolved("{'universe':'same','root':{'dependencies':{'b':'*'}},'lock':{'b':'1.1.0'}}"))
                .isEqualTo("{\"solution\":{\"b\":\"1.1.0\"}}");
        assertThat(resolved("{'universe':'same','root':{'dependencies':{'c':'*'}}}"))
                .contains("\"error\"", "does not exist");
    }

    @Test
    void a_universe_may_lie_in_a_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("universe.jsonl");
        Files.writeString(file, """
                {"name":"a","versions":[{"version":"1.0.0","yanked":false,"dependencies":{"b":"^1.0.0"}}]}
                {"name":"b","versions":[{"version":"1.0.0","dependencies":{}},{"version":"99999999999999999.0.0"}]}
                """);

        assertThat(resolved("{'universe':'@" + file.toString().replace('\\', '/')
                        + "','root':{'dependencies':{'a':'1.x'}}}"))
                .matches("\\{\"solution\":\\{\"a\":\"1.0.0\",\"b\":\"1.0.0\"},\"micros\":[0-9]+}");
        assertThat(resolved("{'universe':'same','root':{'dependencies':{'b':'2'}}}"))
                .contains("\"micros\":");
        assertThat(resolved("{'universe':'@/no/such/file','root':{}}")).startsWith("{\"error\":");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'root':{}}",
                "{'universe':'same','root':{}}",
                "{'universe':'other','root':{}}",
                "{'universe':5,'root':{}}",
                "{'universe':{},'root':{}}",
                "{'universe':[5],'root':{}}",
                "{'universe':[{'version':'1.0.0'}],'root':{}}",
                "{'universe':[{'name':'a'}],'root':{}}",
                "{'universe':[{'name':'a','version':'1.0.0','dependencies':[]}],'root':{}}",
                "{'universe':[{'name':'a','version':'1.0.0','dependencies':{'b':1}}],'root':{}}",
                "{'universe':[{'name':'a','version':'1.0.0','yanked':'yes'}],'root':{}}",
                "{'universe':[]}",
                "{'universe':[],'root':[]}",
                "{'universe':[],'root':{'dependencies':[]}}",
                "{'universe':[],'root':{'dependencies':{'a':1}}}",
                "{'universe':[],'root':{'dependencies':{'a':'so so'}}}",
                "{'universe':[],'root':{},'lock':{'a':'x'}}",
                "{'universe':[],'root':{},'lock':[]}",
                "{'universe':[],'root':{},'prefer':'best'}"
            })
    void a_wrong_question_is_an_error_in_words(String line) {
        assertThat(resolved(line)).startsWith("{\"error\":").doesNotContain("Exception", "class ", "java");
        assertThat(resolved("{'universe':[],'root':{}}")).isEqualTo("{\"solution\":{}}");
    }

    @Test
    void after_a_wrong_universe_nothing_is_the_same() {
        assertThat(resolved("{'universe':[],'root':{}}")).contains("solution");
        assertThat(resolved("{'universe':[],'root':{'dependencies':{'a':1}}}")).contains("error");
        assertThat(resolved("{'universe':'same','root':{}}")).contains("solution");

        assertThat(resolved("{'universe':[5],'root':{}}")).contains("error");
        assertThat(resolved("{'universe':'same','root':{}}")).contains("no universe that could be the same");
    }

    @Test
    void the_root_needs_its_dev_dependencies_too() {
        String universe =
                "[{'name':'a','version':'1.0.0'},{'name':'a','version':'1.1.0'},{'name':'b','version':'1.0.0'}]";

        assertThat(resolved("{'universe':" + universe
                        + ",'root':{'dependencies':{'a':'*'},'dev_dependencies':{'a':'<1.1','b':'1'}}}"))
                .isEqualTo("{\"solution\":{\"a\":\"1.0.0\",\"b\":\"1.0.0\"}}");
    }

    @Test
    void versions_that_no_registry_has_are_left_out() {
        String universe = "[{'name':'a','version':'1.0.0'},{'name':'a','version':'1.1.0','dependencies':{'b':'so so'}},"
                + "{'name':'a','version':'v2'},{'name':'c','version':'1.0.0+a','dependencies':{'a':'7'}},"
                + "{'name':'c','version':'1.0.0+b','dependencies':null,'yanked':null}]";

        assertThat(resolved("{'universe':" + universe + ",'root':{'dependencies':{'a':'*','c':'*'}}}"))
                .isEqualTo("{\"solution\":{\"a\":\"1.0.0\",\"c\":\"1.0.0+b\"}}");
    }

    @Test
    void a_name_may_be_any_text() {
        String line = "{'universe':[{'name':'','version':'1.0.0'},"
                + "{'name':'\\u0000\\ud800\\u00e4','version':'1.0.0','dependencies':{'':'*'}}],"
                + "'root':{'dependencies':{'\\u0000\\ud800\\u00e4':'*'}}}";

        assertThat(resolved(line)).isEqualTo("{\"solution\":{\"\":\"1.0.0\",\"\\u0000\\ud800\\u00e4\":\"1.0.0\"}}");
    }
}
