package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.archive.Digest;

/** {@code curl -fsS …/cli/install.sh | sh}. */
@Tag("process") // the client cares for no database
class InstallScriptIT {
    @TempDir
    private Path folder;

    private final RegistryClient anyone = SharedRegistry.anyone();
    private Path home;
    private InstalledClient client;

    @BeforeEach
    void make_a_home() throws IOException {
        home = Files.createDirectory(folder.resolve("it's $HOME"));
        client = new InstalledClient(home);
    }

    @Test
    void a_user_installs_the_client_of_this_registry() throws IOException {
        InstalledClient.Result installed = client.install(SharedRegistry.uri());

        assertThat(installed.exitCode()).as(installed.err()).isZero();
        assertThat(installed.err()).contains("PATH").doesNotContain("warning");
        assertThat(client.synapse(home, "--version").out())
                .isEqualTo("synapse "
                        + anyone.get("/health").json().path("version").asText() + "\n");
        assertThat(home.resolve(".synapse/config.json"))
                .content()
                .contains(SharedRegistry.uri().toString());
        assertThat(home.resolve(".synapse/lib")).isDirectoryContaining("glob:**/synapse.jsa");
        try (var left = Files.list(home.resolve(".synapse"))) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("bin", "lib", "config.json");
        }
    }

    @Test
    void again_it_upgrades_and_keeps_the_settings() throws IOException {
        client.install(SharedRegistry.uri());
        Path settings = home.resolve(".synapse/config.json");
        Files.writeString(settings, "{\"registry\":\"http://other.example\",\"mine\":1}\n");
        Files.writeString(home.resolve(".synapse/lib/synapse.jar"), "old");

        InstalledClient.Result again = client.install(SharedRegistry.uri());

        assertThat(again.exitCode()).as(again.err()).isZero();
        assertThat(client.synapse(home, "--version").exitCode()).isZero();
        assertThat(settings).hasContent("{\"registry\":\"http://other.example\",\"mine\":1}\n");
        assertThat(again.err()).contains("http://other.example");
    }

    @Test
    void a_jar_with_another_digest_is_not_installed() {
        String script = script().replaceFirst("(?m)^sha256='....", "sha256='0000");

        InstalledClient.Result result = client.run(script);

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("SHA-256");
        assertThat(client.launcher()).doesNotExist();
    }

    @Test
    void half_a_script_does_nothing() {
        String script = script();

        client.run(script.substring(0, script.length() - 10));

        assertThat(home.resolve(".synapse")).doesNotExist();
    }

    @Test
    void an_old_java_is_refused() throws IOException {
        Path java = Files.writeString(home.resolve("java"), "#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        InstalledClient.Result result =
                client.with("SYNAPSE_JAVA", java.toString()).run(script());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("version 11", "Java 17");
        assertThat(home.resolve(".synapse")).doesNotExist();
    }

    @Test
    void jar_and_digest_agree_and_are_not_sent_twice() {
        Answer jar = root("/cli/synapse.jar");

        String digest = Digest.of(sha256(jar.bytes())).hex();
        assertThat(jar.header("Content-Type")).isEqualTo("application/java-archive");
        assertThat(root("/cli/synapse.jar.sha256").text()).isEqualTo(digest + "  synapse.jar\n");
        assertThat(root("/cli/synapse.jar", "If-None-Match", jar.header("ETag")).status())
                .isEqualTo(304);
        assertThat(root("/cli/nothing").problem()).isEqualTo("404 not-found");
    }

    @Test
    void a_host_that_is_a_command_is_refused() {
        Answer answer = RawHttp.lines("GET /cli/install.sh HTTP/1.1", "Host: a';id;'", "Connection: close", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("#!/bin/sh");
    }

    private String script() {
        return root("/cli/install.sh").text();
    }

    private Answer root(String path, String... headers) {
        return anyone.sendToRoot("GET", path, BodyPublishers.noBody(), headers);
    }

    private static MessageDigest sha256(byte[] bytes) {
        MessageDigest sha256 = Digest.sha256();
        sha256.update(bytes);
        return sha256;
    }
}
