package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTokenSecretTest {
    @RepeatedTest(20)
    void a_secret_has_the_form_that_scanners_look_for_and_passes_its_own_check() {
        String secret = ApiTokenSecret.make();

        assertThat(secret).matches("syn_[0-9A-Za-z]{36}");
        ApiTokenSecret.check(secret);
    }

    @Test
    void secrets_differ_and_use_every_digit() {
        Set<String> secrets = new HashSet<>();
        Set<Integer> digits = new HashSet<>();

        for (int i = 0; i < 1000; i++) {
            String secret = ApiTokenSecret.make();
            secrets.add(secret);
            secret.substring(4, 34).chars().forEach(digits::add);
        }

        assertThat(secrets).hasSize(1000);
        assertThat(digits).hasSize(62);
    }

    /** Values made with Python: binascii.crc32 of the 30 characters, in base 62, six digits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "syn_0000000000000000000000000000002C8GjS",
                "syn_abcdefghijklmnopqrstuvwxyzABCD4dNndU",
                "syn_Zz9Yy8Xx7Ww6Vv5Uu4Tt3Ss2Rr1Qq02ZFgkD"
            })
    void the_checksum_is_the_crc_32_of_the_random_part(String secret) {
        ApiTokenSecret.check(secret);
    }

    @Test
    void every_single_wrong_character_is_noticed() {
        String secret = ApiTokenSecret.make();

        IntStream.range(4, secret.length()).forEach(at -> {
            char other = secret.charAt(at) == 'a' ? 'b' : 'a';
            refused(secret.substring(0, at) + other + secret.substring(at + 1));
        });
    }

    @Test
    void two_swapped_characters_are_noticed() {
        refused("syn_bacdefghijklmnopqrstuvwxyzABCD4dNndU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"syn_", "syn_x", "syn_000000000000000000000000000000000000", "syn_ é"})
    void other_texts_are_refused(String text) {
        refused(text);
        refused(ApiTokenSecret.make() + "x");
        refused(ApiTokenSecret.make().substring(0, 39));
        refused(ApiTokenSecret.make() + "\n");
    }

    private static void refused(String text) {
        TokenDesk.assertRefused(() -> ApiTokenSecret.check(text), "mistyped or cut off");
    }
}
