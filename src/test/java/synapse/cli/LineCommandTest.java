package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {
            []
            {}
            {"id":1,"op":"guess"}
            {"id":1,"op":"compare","a":"1.0.0","b":"x"}
            """)
    void a_wrong_line_is_an_error_and_the_next_one_is_answered(String line) {
        SemverLines semver = new SemverLines();

        assertThat(LineCommand.answer(semver, line)).startsWith("{\"error\":");
        assertThat(LineCommand.answer(semver, "{\"id\":1,\"op\":\"valid\",\"version\":\"1.0.0\"}"))
                .isEqualTo("{\"id\":1,\"result\":true}");
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
        assertThat(resolved("{'universe':'@/no/such/file','root':{}}")).startsWith("{\"error\":");
    }
}
