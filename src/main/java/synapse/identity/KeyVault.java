package synapse.identity;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import synapse.config.ConfigurationException;
import synapse.config.SecretKey;

/**
 * Makes signing keys and opens stored ones: EC P-256, encrypted with A256GCM (RFC 7518) under the secret key. It opens those
 * that are still under the former secret key, too.
 */
final class KeyVault {
    private final List<byte[]> secrets; // the first one is that in force

    /** @param secret 32 bytes */
    KeyVault(byte[] secret, Optional<byte[]> former) {
        secrets = Stream.concat(Stream.of(secret), former.stream()).toList();
    }

    static KeyVault configured() {
        return new KeyVault(SecretKey.read(), SecretKey.former());
    }

    SigningKey make(Instant now) {
        try {
            ECKey key =
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            return new SigningKey(key.getKeyID(), key.toPublicJWK().toJSONString(), seal(key), now);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private String seal(ECKey key) {
        try {
            JWEObject box = new JWEObject(
                    new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(key.toJSONString()));
            box.encrypt(new DirectEncrypter(secrets.get(0)));
            return box.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** @throws ConfigurationException if the key was encrypted under another secret */
    ECKey open(SigningKey stored) {
        return secrets.stream()
                .flatMap(secret -> opened(stored, secret).stream())
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        "REGISTRY_SECRET_KEY is not the one that the signing keys in the database were encrypted with;"
                                + " set the former value, or give it as REGISTRY_SECRET_KEY_OLD beside the new one"));
    }

    /** Returns the private half of the key under the secret in force; empty if it is that already. */
    Optional<String> resealed(SigningKey stored) {
        if (opened(stored, secrets.get(0)).isPresent()) return Optional.empty();
        return Optional.of(seal(open(stored)));
    }

    private static Optional<ECKey> opened(SigningKey stored, byte[] secret) {
        try {
            JWEObject box = JWEObject.parse(stored.encryptedPrivateJwk());
            box.decrypt(new DirectDecrypter(secret));
            return Optional.of(ECKey.parse(box.getPayload().toString()));
        } catch (JOSEException | ParseException e) {
            return Optional.empty(); // another secret, or tampered with: AES-GCM does not tell them apart
        }
    }
}
