package synapse.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import synapse.config.SecretKey;
import synapse.database.Clock;

/** The registry's own keys: one signs, all verify. A key of another node is found by a look at the database. */
@ApplicationScoped
public class SigningKeys {
    private static final long RELOAD_PAUSE_NANOS = 1_000_000_000L;

    private SigningKeyService stored;
    private volatile Keys keys;
    private long reloadedNanos;

    public SigningKeys() {} // for the container

    @Inject
    public SigningKeys(SigningKeyService stored) {
        this.stored = stored;
    }

    private record Keys(String kid, JWSSigner signer, Map<String, JWSVerifier> verifiers, String jwks) {}

    /**
     * Loads the keys; makes the first one.
     * @throws synapse.config.ConfigurationException if they cannot be decrypted
     */
    public void open() {
        KeyVault vault = new KeyVault(SecretKey.read());
        if (stored.all().isEmpty()) stored.add(vault.make(Clock.now()));
        load(vault);
    }

    String kid() {
        return keys.kid;
    }

    JWSSigner signer() {
        return keys.signer;
    }

    /** Returns the verifier for the key of that id; an unknown one costs a look at the database at most once a second. */
    Optional<JWSVerifier> verifier(String kid) {
        JWSVerifier known = keys.verifiers.get(kid);
        if (known == null && mayReload()) {
            load(new KeyVault(SecretKey.read()));
            known = keys.verifiers.get(kid);
        }
        return Optional.ofNullable(known);
    }

    /** Returns the public keys as a JWK Set (RFC 7517, section 5). */
    String jwks() {
        return keys.jwks;
    }

    private synchronized boolean mayReload() {
        long now = System.nanoTime();
        if (now - reloadedNanos < RELOAD_PAUSE_NANOS) return false;
        reloadedNanos = now;
        return true;
    }

    private void load(KeyVault vault) {
        List<SigningKey> all = stored.all();
        Map<String, JWSVerifier> verifiers = new LinkedHashMap<>();
        List<String> jwks = new ArrayList<>();
        try {
            for (SigningKey key : all) {
                verifiers.put(key.kid(), new ECDSAVerifier(ECKey.parse(key.publicJwk())));
                jwks.add(publicKey(key));
            }
            SigningKey first = all.get(0);
            keys = new Keys(
                    first.kid(),
                    new ECDSASigner(vault.open(first)),
                    Map.copyOf(verifiers),
                    "{\"keys\":[" + String.join(",", jwks) + "]}");
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("a stored signing key is damaged", e);
        }
    }

    private static String publicKey(SigningKey key) throws ParseException {
        ECKey jwk = ECKey.parse(key.publicJwk());
        return new ECKey.Builder(jwk)
                .keyUse(com.nimbusds.jose.jwk.KeyUse.SIGNATURE)
                .algorithm(com.nimbusds.jose.JWSAlgorithm.ES256)
                .build()
                .toJSONString();
    }
}
