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
import synapse.config.ConfigurationException;

/** Makes signing keys and opens stored ones: EC P-256, encrypted with A256GCM (RFC 7518) under the secret key. */
final class KeyVault {
    private final byte[] secret;

    /** @param secret 32 bytes */
    KeyVault(byte[] secret) {
        this.secret = secret.clone();
    }

    SigningKey make(Instant now) {
        try {
            ECKey key =
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            JWEObject box = new JWEObject(
                    new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), new Payload(key.toJSONString()));
            box.encrypt(new DirectEncrypter(secret));
            return new SigningKey(key.getKeyID(), key.toPublicJWK().toJSONString(), box.serialize(), now);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java platform has P-256 and AES-GCM", e);
        }
    }

    /** @throws ConfigurationException if the key was encrypted under another secret */
    ECKey open(SigningKey stored) {
        try {
            JWEObject box = JWEObject.parse(stored.encryptedPrivateJwk());
            box.decrypt(new DirectDecrypter(secret));
            return ECKey.parse(box.getPayload().toString());
        } catch (JOSEException | ParseException e) {
            throw new ConfigurationException(
                    "REGISTRY_SECRET_KEY is not the one that the signing keys in the database were encrypted with;"
                            + " set the former value",
                    e);
        }
    }
}
