package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCommandsTest {
    @TempDir
    private Path folder;

    private final FakeRegistry registry = new FakeRegistry();
    private TestShell shell;

    @BeforeEach
    void begin() {
        shell = new TestShell(folder)
                .with("SYNAPSE_REGISTRY", registry.address())
                .with("SYNAPSE_TOKEN", "session");
        registry.on(
                        "POST /tokens",
                        201,
                        "{'id':7,'token':'syn_new','scopes':['yank'],'expires_at':'2027-01-01T00:00:00Z'}")
                .on("DELETE /tokens/7", 204, "")
                .on(
                        "GET /tokens",
                        200,
                        "{'tokens':[{'id':7,'name':'CI\\u001b[2J of json','scopes':['read','yank'],"
                                + "'created_at':'2026-11-22T16:00:05.621Z'}]}");
    }

    @AfterEach
    void end() {
        registry.close();
    }

    @Test
    void a_new_token_alone_is_the_result() {
        var run = shell.run("token", "create", "CI", "--scope", "yank,read", "--scope", "owners");

        assertThat(run.out()).isEqualTo("syn_new\n");
        assertThat(run.err()).contains("token 7, until 2027-01-01T00:00:00Z").doesNotContain("syn_new");
        assertThat(registry.requests())
                .containsExactly("POST /tokens Bearer session "
                        + "{\"name\":\"CI\",\"scopes\":[\"yank\",\"read\",\"owners\"],\"expires_in_days\":90}");
    }

    @Test
    void a_token_is_narrowed_to_packages_and_addresses() {
        shell.run(
                "token",
                "create",
                "CI",
                "--scope",
                "yank",
                "--package",
                "@team/*,json",
                "--package",
                "xml",
                "--address",
                "10.0.0.0/8,::1",
                "--expires",
                "never");

        assertThat(registry.requests())
                .containsExactly("POST /tokens Bearer session {\"name\":\"CI\",\"scopes\":[\"yank\"],"
                        + "\"packages\":[\"@team/*\",\"json\",\"xml\"],\"addresses\":[\"10.0.0.0/8\",\"::1\"]}");
    }

    @Test
    void the_list_tells_what_narrows_a_token() {
        registry.on(
                "GET /tokens",
                200,
                "{'tokens':[{'id':7,'name':'CI','scopes':['yank'],'packages':['@team/*','json'],"
                        + "'addresses':['10.0.0.0/8'],'created_at':'2026-11-22T16:00:05.621Z'}]}");

        assertThat(shell.run("token", "list").out()).contains("yank for @team/*,json from 10.0.0.0/8");
    }

    @ParameterizedTest
    @CsvSource({
        "30, '\"expires_in_days\":30'",
        "30d, '\"expires_in_days\":30'",
        "2027-06-30, '\"expires_at\":\"2027-06-30T00:00:00Z\"'",
        "2027-06-30T12:00:00+02:00, '\"expires_at\":\"2027-06-30T12:00:00+02:00\"'",
        "never, '\"scopes\":[\"read\"]}'"
    })
    void a_token_ends_when_it_is_said(String end, String sent) {
        shell.run("token", "create", "CI", "--scope", "read", "--expires", end);

        assertThat(registry.requests()).singleElement().asString().contains(sent);
    }

    @ParameterizedTest
    @CsvSource({"soon", "-3", "2027-13-01", "1.5"})
    void what_is_no_end_is_not_sent(String end) {
        assertThat(shell.run("token", "create", "CI", "--scope", "read", "--expires=" + end)
                        .exitCode())
                .isEqualTo(2);
        assertThat(registry.requests()).isEmpty();
    }

    @Test
    void tokens_are_listed_without_what_would_move_the_cursor() {
        var run = shell.run("token", "list");

        assertThat(run.out()).isEqualTo("""
                        id  created     expires  last used  scopes     name
                        7   2026-11-22  never    never      read,yank  CI [2J of json
                        """);
    }

    @Test
    void a_narrow_terminal_gets_blocks_instead_of_columns() {
        var run = shell.columns(55).run("token", "list");

        assertThat(run.out().lines()).startsWith("7", "  created: 2026-11-22").allMatch(line -> line.length() <= 55);
    }

    @Test
    void what_is_not_there_cannot_be_revoked() {
        assertThat(shell.run("token", "revoke", "7").exitCode()).isZero();

        var run = shell.run("token", "revoke", "8");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("you have no token 8");
    }

    @Test
    void a_token_makes_no_tokens() {
        registry.problem("POST /tokens", 403, "forbidden", "this needs a session");

        var run = shell.run("token", "create", "x", "--scope", "read");

        assertThat(run.exitCode()).isEqualTo(77);
        assertThat(run.err()).contains("this needs a session", "hint: log in with username and password first");
    }

    @Test
    void a_word_that_is_missing_is_asked_for() {
        var run = shell.run("token");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("create, list, revoke");
    }
}
