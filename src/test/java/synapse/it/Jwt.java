package synapse.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A token taken to pieces, so that it can be put together wrongly; made with the JDK alone. */
record Jwt(ObjectNode header, ObjectNode claims, String signature) {
    private static final String ES256 = "SHA256withECDSAinP1363Format";

    static Jwt parse(String token) {
        try {
            String[] parts = token.split("\\.", 3);
            return new Jwt(
                    (ObjectNode) RegistryClient.JSON.readTree(decoded(parts[0])),
                    (ObjectNode) RegistryClient.JSON.readTree(decoded(parts[1])),
                    parts[2]);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    Jwt withHeader(String name, JsonNode value) {
        ObjectNode changed = header.deepCopy();
        changed.set(name, value);
        return new Jwt(changed, claims, signature);
    }

    Jwt withHeader(String name, String value) {
        return withHeader(name, RegistryClient.object().textNode(value));
    }

    Jwt withClaim(String name, Object value) {
        ObjectNode changed = claims.deepCopy();
        changed.putPOJO(name, value);
        return new Jwt(header, changed, signature);
    }

    Jwt withSignature(byte... bytes) {
        return new Jwt(header, claims, encoded(bytes));
    }

    byte[] signatureBytes() {
        return decoded(signature);
    }

    Jwt unsigned() {
        return withSignature();
    }

    Jwt signedBy(PrivateKey key) throws GeneralSecurityException {
        Signature signer = Signature.getInstance(ES256);
        signer.initSign(key);
        signer.update(signedBytes());
        return withSignature(signer.sign());
    }

    Jwt signedByHmac(byte[] secret) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return withSignature(mac.doFinal(signedBytes()));
    }

    boolean isSignedBy(PublicKey key) throws GeneralSecurityException {
        Signature verifier = Signature.getInstance(ES256);
        verifier.initVerify(key);
        verifier.update(signedBytes());
        return verifier.verify(signatureBytes());
    }

    private byte[] signedBytes() {
        return (encoded(utf8(header)) + "." + encoded(utf8(claims))).getBytes(StandardCharsets.US_ASCII);
    }

    String text() {
        return encoded(utf8(header)) + "." + encoded(utf8(claims)) + "." + signature;
    }

    static KeyPair newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    static PublicKey publicKey(JsonNode jwk) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint point = new ECPoint(
                new BigInteger(1, decoded(jwk.path("x").asText())),
                new BigInteger(1, decoded(jwk.path("y").asText())));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
    }

    static ObjectNode jwk(PublicKey key) {
        ECPoint point = ((ECPublicKey) key).getW();
        return RegistryClient.object()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("x", encoded(unsigned(point.getAffineX())))
                .put("y", encoded(unsigned(point.getAffineY())));
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = new byte[32];
        byte[] signed = number.toByteArray();
        int count = Math.min(32, signed.length);
        System.arraycopy(signed, signed.length - count, bytes, 32 - count, count);
        return bytes;
    }

    private static byte[] utf8(ObjectNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
