package synapse.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The signing keys as this node knows them: the newest signs, all verify.
 *
 * @param jwks public keys as a JWK Set (RFC 7517, section 5), newest first
 * @param hasRetired whether one of them only verifies, and will be removed
 */
record KeySet(Signing signing, Map<String, JWSVerifier> verifiers, String jwks, boolean hasRetired) {

    /** What signs. */
    record Signing(String kid, JWSSigner signer, Instant createdAt) {}

    /** Returns the key that is to sign. */
    static SigningKey newest(List<SigningKey> oldestFirst) {
        return oldestFirst.stream()
                .filter(key -> !key.isRetired())
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new IllegalStateException("every signing key is retired"));
    }

    static Signing signing(SigningKey key, ECKey opened) {
        try {
            return new Signing(key.kid(), new ECDSASigner(opened), key.createdAt());
        } catch (JOSEException e) {
            throw new IllegalStateException("a stored signing key is damaged", e);
        }
    }

    static KeySet of(Signing signing, List<SigningKey> oldestFirst) {
        Map<String, JWSVerifier> verifiers = new LinkedHashMap<>();
        List<String> jwks = new ArrayList<>();
        try {
            for (SigningKey key : oldestFirst) {
                ECKey jwk = ECKey.parse(key.publicJwk());
                verifiers.put(key.kid(), new ECDSAVerifier(jwk));
                jwks.add(0, published(jwk));
            }
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("a stored signing key is damaged", e);
        }
        boolean hasRetired = oldestFirst.stream().anyMatch(SigningKey::isRetired);
        return new KeySet(signing, Map.copyOf(verifiers), "{\"keys\":[" + String.join(",", jwks) + "]}", hasRetired);
    }

    private static String published(ECKey jwk) {
        return new ECKey.Builder(jwk.toPublicJWK())
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .build()
                .toJSONString();
    }
}
