package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import synapse.it.InstalledClient.Result;

/** From an empty folder to a package that somebody else has installed, with the client from the registry. */
@Tag("process") // the client cares for no database
class PublishByClientIT {
    @TempDir
    private static Path home;

    @TempDir
    private Path folder;

    private final RegistryClient user = SharedRegistry.newUser();
    private final String name = Unique.name("by-client");
    private InstalledClient client;

    @BeforeAll
    static void install_it() {
        assertThat(new InstalledClient(home).install(SharedRegistry.uri()).exitCode())
                .isZero();
    }

    @BeforeEach
    void make_a_package() throws IOException {
        client = new InstalledClient(home).as(user);
        Files.writeString(folder.resolve("main.syn"), "x = 1");
        assertThat(pkg("init", "--yes", "--name", name).exitCode()).isZero();
    }

    @Test
    void what_is_published_can_be_installed() throws IOException {
        Result published = pkg("publish");

        assertThat(published.exitCode()).as(published.err()).isZero();
        String digest =
                user.get("/packages/" + name + "/0.1.0").json().path("sha256").asText();
        assertThat(published.out()).contains("published " + name + " 0.1.0", digest, "/api/v1/packages/" + name);
        Path other = Files.createDirectory(folder.resolve("other"));
        client.synapse(other, "pkg", "init", "--yes", "--name", "other");
        Result installed = client.synapse(other, "pkg", "install", name);
        assertThat(installed.exitCode()).as(installed.err()).isZero();
        assertThat(other.resolve("synapse_modules/" + name + "/main.syn")).hasContent("x = 1");
    }

    @Test
    void the_same_again_is_well_and_other_bytes_are_refused() throws IOException {
        pkg("publish");

        assertThat(pkg("publish").out()).startsWith("unchanged " + name + " 0.1.0");
        Files.writeString(folder.resolve("main.syn"), "x = 2");
        Result refused = pkg("publish");
        assertThat(refused.exitCode()).isEqualTo(65);
        assertThat(refused.err()).contains("already published", "raise \"version\"");
    }

    @Test
    void a_dry_run_publishes_nothing() {
        Result result = pkg("publish", "--dry-run");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("checked " + name + " 0.1.0");
        assertThat(user.get("/packages/" + name).status()).isEqualTo(404);
    }

    @Test
    void a_package_of_somebody_else_is_refused() {
        pkg("publish");
        Result result = new InstalledClient(home).as(SharedRegistry.newUser()).synapse(folder, "pkg", "publish");

        assertThat(result.exitCode()).isEqualTo(77);
        assertThat(result.err()).contains("owner");
    }

    @Test
    void a_name_that_is_too_close_is_refused() throws IOException {
        pkg("publish");
        Files.delete(folder.resolve("synapse.json"));
        pkg("init", "--yes", "--name", name.replace('-', '_'));

        Result result = pkg("publish");

        assertThat(result.exitCode()).isEqualTo(65);
        assertThat(result.err()).contains("too close", "choose another");
    }

    @Test
    void what_is_too_large_for_this_registry_is_told() throws IOException {
        byte[] noise = new byte[SharedRegistry.MAX_PACKAGE_BYTES * 4];
        new java.util.Random(1).nextBytes(noise);
        Files.write(folder.resolve("noise"), noise);

        Result result = pkg("publish");

        assertThat(result.err()).contains("2097152 bytes", "synapse pkg pack --list");
        assertThat(result.exitCode()).isEqualTo(65);
    }

    @Test
    void a_secret_is_not_published() throws IOException {
        Files.writeString(folder.resolve(".env"), "PASSWORD=hunter2");

        Result result = pkg("publish");

        assertThat(result.exitCode()).isEqualTo(65);
        assertThat(result.err()).contains(".env").doesNotContain("hunter2");
        assertThat(user.get("/packages/" + name).status()).isEqualTo(404);
    }

    @Test
    void a_bad_token_is_told() {
        client.with("SYNAPSE_TOKEN", "syn_wrong");

        assertThat(pkg("publish").exitCode()).isEqualTo(77);
    }

    private Result pkg(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "pkg";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return client.synapse(folder, all);
    }
}
