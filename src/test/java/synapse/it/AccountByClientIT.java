package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An account, a package and a project, all by the client, at a real registry. */
@Tag("process") // the client cares for no database
class AccountByClientIT {
    @TempDir
    private Path folder;

    private final String user = Unique.name("cli-user");
    private final String text = Unique.name("cli-text");
    private SynapseClient client;

    @BeforeEach
    void register() throws IOException, InterruptedException {
        client = new SynapseClient(folder.resolve("home"), Files.createDirectory(folder.resolve("project")));
        assertThat(piped("register", "-u", user, "--email", user + "@example.org", "--password-stdin"))
                .isZero();
    }

    /** Runs the client with the password on its standard input; returns the exit code. */
    private int piped(String... arguments) throws IOException, InterruptedException {
        Process process = client.start(arguments);
        try (OutputStream in = process.getOutputStream()) {
            in.write((RegistryClient.PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private SynapseClient.Ended done(String... arguments) {
        SynapseClient.Ended ended = client.pkg(arguments);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ended;
    }

    @Test
    void who_registered_can_make_tokens_and_is_nobody_after_a_logout() throws IOException, InterruptedException {
        assertThat(done("whoami").out()).isEqualTo(user + "\n");
        String token = done("token", "create", "CI", "--scope", "yank,publish-new")
                .out()
                .strip();
        assertThat(SharedRegistry.anyone().withToken(token).isAccepted()).isTrue();
        String id = done("token", "list")
                .out()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(" ", 2)[0];

        done("token", "revoke", id);
        done("logout");

        assertThat(SharedRegistry.anyone().withToken(token).isAccepted()).isFalse();
        assertThat(client.pkg("whoami").exitCode()).isEqualTo(77);
        assertThat(piped("login", "-u", user, "--password-stdin")).isZero();
        assertThat(done("whoami").out()).isEqualTo(user + "\n");
    }

    @Test
    void what_happens_to_a_package_is_seen_by_those_who_use_it() throws IOException {
        RegistryClient owner = SharedRegistry.anyone().loggedIn(user, RegistryClient.PASSWORD);
        owner.publish(aPackage(text).version("1.0.0"));
        owner.publish(aPackage(text).version("1.1.0"));
        String friend = SharedRegistry.newUser().username();
        client.needing(text + " 1.0.0");
        done("install");

        done("yank", text + "@1.0.0", "--reason", "Loses data", "--replacement", "1.1.0");
        done("deprecate", text, "--message", "Old", "--replacement", "other");
        assertThat(done("owner", "add", text, friend).out().lines()).contains(user, friend);

        assertThat(done("verify").err()).contains("yanked: Loses data; use 1.1.0 instead", "deprecated");
        assertThat(client.pkg("outdated", "--exit-code").exitCode()).isEqualTo(1);
        assertThat(done("info", text + "@1.0.0").out()).contains("is yanked: Loses data", "deprecated: Old");
        assertThat(done("versions", text).out()).contains("yanked: Loses data");
        Files.writeString(client.project().resolve("synapse_modules/" + text + "/synapse.json"), "{}");
        assertThat(client.pkg("verify").exitCode()).isEqualTo(65);
    }

    @Test
    void a_bundle_takes_a_project_to_a_machine_without_a_network() throws IOException {
        RegistryClient owner = SharedRegistry.anyone().loggedIn(user, RegistryClient.PASSWORD);
        owner.publish(aPackage(text));
        client.needing(text + " ^1.0.0");
        done("install");
        done("cache", "export", "all.tar.gz");
        Path bundle = client.project().resolve("all.tar.gz");
        client = new SynapseClient(folder.resolve("island"), Files.createDirectory(folder.resolve("other")));
        client.needing(text + " ^1.0.0");

        done("cache", "import", bundle.toString());
        done("install", "--offline");

        assertThat(client.project().resolve("synapse.lock"))
                .hasSameBinaryContentAs(folder.resolve("project/synapse.lock"));
    }

    @Test
    void names_that_are_nearly_right_are_put_right() {
        SharedRegistry.anyone().loggedIn(user, RegistryClient.PASSWORD).publish(aPackage("near-" + text));

        assertThat(client.pkg("info", "near_" + text).err()).contains("did you mean near-" + text + "?");
        assertThat(client.pkg("info", "near-" + text + "@9.0.0").err()).contains("its versions are 1.0.0");
        assertThat(client.pkg("yank", "near-" + text + "@9.0.0").exitCode()).isEqualTo(1);
    }
}
