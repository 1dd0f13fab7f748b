package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipCommandsTest {
    @TempDir
    private Path folder;

    private final FakeRegistry registry = new FakeRegistry();
    private TestShell shell;

    @BeforeEach
    void begin() {
        shell = new TestShell(folder)
                .with("SYNAPSE_REGISTRY", registry.address())
                .with("SYNAPSE_TOKEN", "t");
        registry.on("PUT /packages/json/1.0.0/yank", 200, "{'name':'json','version':'1.0.0','yanked':{}}")
                .on("DELETE /packages/json/1.0.0/yank", 200, "{'name':'json'}")
                .on("PUT /packages/json/deprecation", 200, "{'name':'json'}")
                .on("DELETE /packages/json/deprecation", 200, "{'name':'json'}")
                .on("PUT /packages/json/1.0.0/deprecation", 200, "{'name':'json'}")
                .on("GET /packages/json/owners", 200, "{'owners':[{'username':'ada'},{'username':'bob'}]}")
                .on("PUT /packages/json/owners/bob", 200, "{'owners':[{'username':'ada'},{'username':'bob'}]}")
                .on("DELETE /packages/json/owners/bob", 200, "{'owners':[{'username':'ada'}]}");
    }

    @AfterEach
    void end() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yank json@1.0.0 | PUT /packages/json/1.0.0/yank Bearer t {}
            yank json@1.0.0 --reason Bad --replacement 1.0.1 | PUT /packages/json/1.0.0/yank Bearer t {"reason":"Bad","replacement":"1.0.1"}
            unyank json@1.0.0+b.1 | DELETE /packages/json/1.0.0/yank Bearer t
            deprecate json --message Old --replacement x | PUT /packages/json/deprecation Bearer t {"message":"Old","replacement":"x"}
            deprecate json@1.0.0 -m Old | PUT /packages/json/1.0.0/deprecation Bearer t {"message":"Old"}
            deprecate json --undo | DELETE /packages/json/deprecation Bearer t
            owner add json bob | PUT /packages/json/owners/bob Bearer t {}
            owner remove json bob | DELETE /packages/json/owners/bob Bearer t
            owner list json | GET /packages/json/owners Bearer t
            """)
    void what_the_api_can_the_client_can(String line, String request) {
        var run = shell.run(line.split(" ", -1));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(registry.requests()).containsExactly(request);
    }

    @ParameterizedTest
    @CsvSource({
        "yank json",
        "yank json@^1.0.0",
        "unyank json",
        "deprecate json",
        "deprecate json --undo -m x",
        "owner add json"
    })
    void what_is_not_clear_is_not_sent(String line) {
        assertThat(shell.run(line.split(" ", -1)).exitCode()).isEqualTo(2);
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void owners_are_printed_one_a_line() {
        assertThat(shell.run("owner", "list", "json").out()).isEqualTo("ada\nbob\n");
        assertThat(shell.run("owner", "remove", "json", "bob").out()).isEqualTo("ada\n");
        assertThat(shell.run("owner", "list", "json", "--json").out()).contains("\"username\": \"bob\"");
    }

    @Test
    void who_is_no_owner_is_told_who_is_asked() {
        registry.problem("PUT /packages/json/1.0.0/yank", 403, "forbidden", "only an owner may do that");

        var run = shell.run("yank", "json@1.0.0");

        assertThat(run.exitCode()).isEqualTo(77);
        assertThat(run.err()).contains("error: only an owner may do that", "synapse pkg owner list json");
    }

    @Test
    void who_is_not_logged_in_is_told_to() {
        var run = new TestShell(folder)
                .with("SYNAPSE_REGISTRY", registry.address())
                .run("yank", "json@1.0.0");

        assertThat(run.exitCode()).isEqualTo(77);
        assertThat(run.err())
                .contains("not logged in to " + registry.address(), "hint: log in first: synapse pkg login");
        assertThat(registry.requests()).isEmpty();
    }
}
