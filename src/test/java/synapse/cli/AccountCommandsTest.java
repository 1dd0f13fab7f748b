package synapse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccountCommandsTest {
    @TempDir
    private Path folder;

    private final FakeRegistry registry = new FakeRegistry();
    private TestShell shell;

    @BeforeEach
    void begin() {
        shell = new TestShell(folder).with("SYNAPSE_REGISTRY", registry.address());
        registry.on("POST /auth/login", 200, "{'token':'session-1','token_type':'Bearer'}")
                .on("POST /auth/verify", 200, "{'valid':true,'username':'ada','roles':['user']}")
                .on("POST /auth/register", 201, "{'username':'ada'}")
                .on("POST /auth/logout", 204, "");
    }

    @AfterEach
    void end() {
        registry.close();
    }

    private Captured login() {
        return shell.input("open sesame\n").run("login", "-u", "ada", "--password-stdin");
    }

    private String home() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) all.append(Files.readString(file));
        }
        return all.toString();
    }

    @Test
    void a_login_keeps_the_token_and_the_registry_but_no_password() throws IOException {
        var run = login();

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("as ada").doesNotContain("session-1", "sesame", "warning");
        assertThat(registry.requests())
                .contains("POST /auth/login {\"username\":\"ada\",\"password\":\"open sesame\"}");
        assertThat(home()).contains("session-1", registry.address()).doesNotContain("sesame");
        assertThat(new TestShell(folder).run("whoami").out()).isEqualTo("ada\n");
    }

    @Test
    void a_wrong_password_keeps_nothing() {
        registry.problem("POST /auth/login", 401, "invalid-credentials", "the password is wrong");

        var run = login();

        assertThat(run.exitCode()).isEqualTo(77);
        assertThat(run.err()).contains("error: the password is wrong").doesNotContain("log in first");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void a_token_is_kept_only_if_the_registry_knows_it() {
        registry.problem("POST /auth/verify", 401, "invalid-token", "the token was revoked");

        var run = shell.input("syn_secret\n").run("login", "--token-stdin");

        assertThat(run.exitCode()).isEqualTo(77);
        assertThat(run.err()).contains("the token was revoked").doesNotContain("syn_secret");
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void a_second_login_ends_the_session_of_the_first() {
        login();
        registry.on("POST /auth/login", 200, "{'token':'session-2'}");

        login();

        assertThat(registry.requests()).contains("POST /auth/logout Bearer session-1 {}");
    }

    @Test
    void a_logout_ends_the_session_and_forgets_the_token() throws IOException {
        login();

        var run = shell.run("logout");

        assertThat(run.exitCode()).isZero();
        assertThat(registry.requests()).contains("POST /auth/logout Bearer session-1 {}");
        assertThat(home()).doesNotContain("session-1");
        assertThat(shell.run("whoami").exitCode()).isEqualTo(77);
    }

    @Test
    void a_logout_without_the_registry_forgets_the_token_and_says_what_stays() throws IOException {
        login();
        registry.close();

        var run = shell.run("logout");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).contains("warning: the registry could not be told");
        assertThat(home()).doesNotContain("session-1");
    }

    @Test
    void the_token_of_a_program_stays_valid_after_a_logout() {
        shell.input("syn_secret").run("login", "--token-stdin");

        shell.run("logout");

        assertThat(registry.requests()).noneMatch(request -> request.startsWith("POST /auth/logout"));
    }

    @Test
    void an_address_that_others_can_read_is_warned_of_before_anything_is_sent() {
        var run = shell.input("open sesame").run("login", "-u", "a", "--token-stdin", "--registry", "http://192.0.2.1");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("warning: http://192.0.2.1 is not encrypted");
    }

    @Test
    void who_registers_is_logged_in() {
        var run = shell.input("open sesame\r\n").run("register", "-u", "ada", "--email", "a@b.org", "--password-stdin");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(registry.requests())
                .first()
                .isEqualTo(
                        "POST /auth/register {\"username\":\"ada\",\"email\":\"a@b.org\",\"password\":\"open sesame\"}");
        assertThat(shell.run("whoami", "--json").out()).contains("\"username\": \"ada\"");
    }

    @Test
    void every_fault_of_an_account_is_told() {
        registry.on(
                "POST /auth/register",
                422,
                "{'code':'validation-failed','detail':'no','errors':["
                        + "{'pointer':'/password','detail':'too short'},{'pointer':'/email','detail':'no address'}]}");

        var run = shell.input("x").run("register", "-u", "ada", "--email", "b", "--password-stdin");

        assertThat(run.exitCode()).isEqualTo(65);
        assertThat(run.err()).contains("/password: too short", "/email: no address");
    }

    @Test
    void without_a_terminal_nobody_is_asked() {
        var run = shell.run("login");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("hint: say it with --username");
    }
}
