package synapse.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.archive.Digest;

class StorageKeyTest {
    private static final String HEX = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    private static final String RIGHT = "sha256/9f/" + HEX + "-0123456789abcdef";

    @Test
    void a_key_is_the_digest_below_its_first_two_digits_and_an_attempt() {
        assertThat(StorageKey.fresh(Digest.of(HEX)).text()).matches("sha256/9f/" + HEX + "-[0-9a-f]{16}");
        assertThat(new StorageKey(RIGHT)).hasToString(RIGHT);
    }

    @Test
    void fresh_keys_for_the_same_bytes_are_never_equal() {
        Digest digest = Digest.of(HEX);

        var keys = Stream.generate(() -> StorageKey.fresh(digest)).limit(1000);

        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void anything_else_is_no_key(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new StorageKey(text));
    }

    static Stream<String> wrong() {
        return Stream.of(
                "",
                HEX,
                "/" + RIGHT,
                RIGHT + "/",
                RIGHT + "\n",
                RIGHT + "0",
                RIGHT.substring(0, RIGHT.length() - 1),
                RIGHT.replace("/9f/", "/8f/"),
                RIGHT.replace("/9f/", "/"),
                RIGHT.replace("/9f/", "/../"),
                RIGHT.replace("/", "\\"),
                RIGHT.replace("sha256", "sha512"),
                RIGHT.replace("-0123456789abcdef", ""),
                RIGHT.toUpperCase(java.util.Locale.ROOT));
    }
}
