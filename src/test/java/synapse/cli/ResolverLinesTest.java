package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverLinesTest {
    private final ResolverLines resolver = new ResolverLines();

    private String resolved(String line) {
        return LineCommand.answer(resolver, line.replace('\'', '"'));
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
