package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import synapse.config.ConfigurationException;

class KeyVaultTest {
    private final KeyVault vault = new KeyVault(secret(1), Optional.empty());
    private final SigningKey stored = vault.make(Accounts.NOW);

    @Test
    void a_key_comes_back() throws ParseException, JOSEException {
        ECKey opened = vault.open(stored);

        assertThat(opened.isPrivate()).isTrue();
        assertThat(opened.getKeyID()).isEqualTo(stored.kid());
        assertThat(opened.toPublicJWK().toJSONString()).isEqualTo(stored.publicJwk());
        assertThat(opened.computeThumbprint()).hasToString(stored.kid());
    }

    @Test
    void the_private_half_is_not_in_clear() throws ParseException {
        assertThat(ECKey.parse(stored.publicJwk()).isPrivate()).isFalse();
        assertThat(stored.encryptedPrivateJwk())
                .doesNotContain("{", vault.open(stored).getD().toString());
    }

    @Test
    void every_key_is_another() {
        assertThat(vault.make(Accounts.NOW).kid()).isNotEqualTo(stored.kid());
    }

    @Test
    void stored_keys_fit_their_columns() {
        assertThat(stored.kid()).hasSizeLessThanOrEqualTo(64);
        assertThat(stored.publicJwk()).hasSizeLessThanOrEqualTo(2000);
        assertThat(stored.encryptedPrivateJwk()).hasSizeLessThanOrEqualTo(4000);
    }

    @Test
    void another_secret_stops_the_start_and_is_named() {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new KeyVault(secret(2), Optional.empty()).open(stored))
                .withMessageContaining("REGISTRY_SECRET_KEY")
                .withMessageContaining("set the former value");
    }

    @Test
    void a_box_that_was_tampered_with_does_not_open() {
        String box = stored.encryptedPrivateJwk();
        int last = box.length() - 1;
        String tampered =
                box.substring(0, last - 5) + (box.charAt(last - 5) == 'A' ? 'B' : 'A') + box.substring(last - 4);
        SigningKey other = new SigningKey(stored.kid(), stored.publicJwk(), tampered, Accounts.NOW);

        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> vault.open(other));
    }

    private static byte[] secret(int value) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) value);
        return secret;
    }
}
