package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    @TempDir
    private Path folder;

    private final FakeRegistry registry = new FakeRegistry();
    private TestShell shell;

    @BeforeEach
    void begin() {
        shell = new TestShell(folder).with("SYNAPSE_REGISTRY", registry.address());
    }

    @AfterEach
    void end() {
        registry.close();
    }

    @Test
    void what_is_found_is_a_table() {
        registry.on(
                "GET /search?q=json+parser&limit=20&keyword=a%26b",
                200,
                "{'results':[{'name':'json','version':'1.2.0','description':'Reads JSON'},{'name':'@t/json5'}],'total':2}");

        var run = shell.run("search", "json", "parser", "--keyword", "a&b");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("""
                name      version  description
                json      1.2.0    Reads JSON
                @t/json5
                """);
    }

    @Test
    void how_it_was_read_and_what_is_not_shown_is_said() {
        registry.on(
                "GET /search?q=json+AND&limit=1",
                200,
                "{'results':[{'name':'json'}],'total':7,'read_as':'json','notes':['AND has nothing behind it']}");

        var run = shell.run("search", "json", "AND", "--limit", "1");

        assertThat(run.out()).isEqualTo("name  version  description\njson\n");
        assertThat(run.err()).isEqualTo("""
                read as: json
                AND has nothing behind it
                the first 1 of 7; --limit shows more
                """);
    }

    @Test
    void nothing_found_is_said() {
        registry.on("GET /search?q=x&limit=20", 200, "{'results':[]}");

        var run = shell.run("search", "x");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("nothing found\n");
    }

    @Test
    void to_look_for_nothing_is_wrong_use() {
        assertThat(shell.run("search").exitCode()).isEqualTo(2);
        assertThat(registry.requests()).isEmpty();
    }
}
