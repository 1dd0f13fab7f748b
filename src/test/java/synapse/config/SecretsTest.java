package synapse.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The files and the setting that hold secrets. */
class SecretsTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    @TempDir
    Path folder;

    @Test
    void a_secret_comes_back() {
        Path file = folder.resolve("new/secret");

        SecretFile.write(file, "first");
        SecretFile.write(file, "second");

        assertThat(SecretFile.read(file)).contains("second");
    }

    @Test
    void only_the_owner_may_read_a_secret() throws IOException {
        Path file = folder.resolve("secret");
        Files.writeString(file, "was readable");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        SecretFile.write(file, "secret");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_missing_or_empty_file_holds_no_secret() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty"), " \n");

        assertThat(SecretFile.read(folder.resolve("missing"))).isEmpty();
        assertThat(SecretFile.read(empty)).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_or_written_stops_the_start() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SecretFile.read(folder))
                .withMessageContaining(folder.toString());
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> SecretFile.write(Path.of("/dev/null/secret"), "secret"))
                .withMessageContaining("REGISTRY_DATA");
    }

    @Test
    void in_development_the_secret_key_is_made_once_and_kept() {
        settings.put("registry.data", folder);

        byte[] first = SecretKey.read();

        assertThat(first).hasSize(32);
        assertThat(SecretKey.read()).isEqualTo(first);
        assertThat(SecretFile.read(folder.resolve("secret-key")))
                .get()
                .asString()
                .hasSize(96);
    }

    @Test
    void production_needs_a_secret_key() {
        settings.put("registry.data", folder).put("registry.env", "production");

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(SecretKey::read)
                .withMessageContaining("REGISTRY_SECRET_KEY must be set");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void the_former_secret_key_counts_if_it_is_another() {
        settings.put("registry.secret.key", "correct horse battery staple abc");
        byte[] key = SecretKey.read();
        assertThat(SecretKey.former()).isEmpty();

        settings.put("registry.secret.key.old", "correct horse battery staple abc");
        assertThat(SecretKey.former()).isEmpty();

        settings.put("registry.secret.key", "correct horse battery staple abd");
        assertThat(SecretKey.former()).contains(key);
    }

    @Test
    void another_secret_key_gives_another_key() {
        settings.put("registry.secret.key", "correct horse battery staple abc");
        byte[] first = SecretKey.read();
        settings.put("registry.secret.key", "correct horse battery staple abd");

        assertThat(SecretKey.read()).hasSize(32).isNotEqualTo(first);
    }
}
