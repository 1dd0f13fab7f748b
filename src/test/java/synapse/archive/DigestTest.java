package synapse.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class DigestTest {
    /** SHA-256 of "abc", FIPS 180-4. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void a_file_has_the_digest_of_its_bytes(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("abc"), "abc".getBytes(US_ASCII));

        assertThat(Digest.ofFile(file)).isEqualTo(Digest.of(OF_ABC)).hasToString(OF_ABC);
    }

    @Test
    void the_base_64_form_is_that_of_the_header_field() {
        assertThat(Digest.of(OF_ABC).base64()).isEqualTo("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ba78", OF_ABC + "0", "BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"})
    void other_texts_are_refused(String text) {
        assertThatThrownBy(() -> Digest.of(text))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_DIGEST));
    }

    @Test
    void a_digest_of_other_digits_is_refused() {
        assertThatThrownBy(() -> Digest.of("٠".repeat(64))).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> Digest.of("g".repeat(64))).isInstanceOf(RegistryException.class);
    }
}
