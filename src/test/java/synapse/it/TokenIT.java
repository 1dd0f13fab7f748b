package synapse.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TokenIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final Jwt TOKEN = Jwt.parse(ADA.token());

    /** The order of P-256, twice: a signature that is zero to who forgets to compare with it (CVE-2022-21449). */
    private static final byte[] ORDER_TWICE =
            HexFormat.of().parseHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551".repeat(2));

    @Test
    void anyone_can_verify_a_token_with_the_published_key() throws Exception {
        JsonNode keys = jwks().path("keys");

        String kid = TOKEN.header().path("kid").asText();
        assertThat(keys).filteredOn(one -> one.path("kid").asText().equals(kid)).hasSize(1);
        JsonNode key = key(kid);
        assertThat(key.has("d")).isFalse();
        assertThat(TOKEN.header().path("alg").asText()).isEqualTo("ES256");
        assertThat(TOKEN.isSignedBy(Jwt.publicKey(key))).isTrue();
    }

    @Test
    void a_token_says_who_and_what_and_nothing_private() {
        JsonNode claims = TOKEN.claims();

        assertThat(claims.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("iss", "sub", "upn", "groups", "jti", "iat", "exp");
        assertThat(claims.path("sub").asText()).isEqualTo(ADA.username());
        assertThat(claims.path("groups").toString()).isEqualTo("[\"user\"]");
    }

    private static JsonNode key(String kid) {
        return StreamSupport.stream(jwks().path("keys").spliterator(), false)
                .filter(one -> one.path("kid").asText().equals(kid))
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> forgeries() throws GeneralSecurityException {
        KeyPair foreign = Jwt.newKey();
        PublicKey ours = Jwt.publicKey(key(TOKEN.header().path("kid").asText()));
        Jwt admin = TOKEN.withClaim("groups", new String[] {"admin", "user"});
        byte[] flipped = TOKEN.signatureBytes();
        flipped[7] ^= 1;
        return Stream.of(
                forgery("other claims under the old signature", admin),
                forgery("a later end under the old signature", TOKEN.withClaim("exp", 4_000_000_000L)),
                forgery("a signature with one bit flipped", TOKEN.withSignature(flipped)),
                forgery("a signature of zeros", TOKEN.withSignature(new byte[64])),
                forgery("a short signature", TOKEN.withSignature(new byte[3])),
                forgery("no signature", TOKEN.unsigned()),
                forgery("alg none", admin.withHeader("alg", "none").unsigned()),
                forgery("alg NONE", admin.withHeader("alg", "NONE").unsigned()),
                forgery("alg none with a signature", admin.withHeader("alg", "none")),
                forgery("a foreign key", admin.signedBy(foreign.getPrivate())),
                forgery("a foreign key without kid", withoutKid(admin).signedBy(foreign.getPrivate())),
                forgery("a foreign key in jwk", withJwk(admin, foreign).signedBy(foreign.getPrivate())),
                forgery(
                        "a foreign key under a jku",
                        admin.withHeader("jku", "http://localhost:1/jwks").signedBy(foreign.getPrivate())),
                forgery(
                        "a foreign key under an x5u",
                        admin.withHeader("x5u", "http://localhost:1/chain.pem").signedBy(foreign.getPrivate())),
                forgery(
                        "a foreign key with an x5c",
                        admin.withHeader(
                                        "x5c",
                                        RegistryClient.object().arrayNode().add("MIIB"))
                                .signedBy(foreign.getPrivate())),
                forgery("ES384 in the header", admin.withHeader("alg", "ES384")),
                forgery("a zip header", TOKEN.withHeader("zip", "DEF")),
                forgery(
                        "a b64 header",
                        TOKEN.withHeader("b64", RegistryClient.object().booleanNode(false))),
                forgery("a signature of r and s at the order of the curve", TOKEN.withSignature(ORDER_TWICE)),
                forgery("an empty kid", admin.withHeader("kid", "")),
                forgery("a kid of a megabyte's beginning", admin.withHeader("kid", "k".repeat(2000))),
                forgery("HS256 with the encoded public key", hmac(admin, ours.getEncoded())),
                forgery(
                        "HS256 with the public JWK",
                        hmac(admin, Jwt.jwk(ours).toString().getBytes(UTF_8))),
                forgery("HS256 with an empty-ish key", hmac(admin, new byte[1])),
                forgery("a kid that is a path", admin.withHeader("kid", "../../../../dev/null")),
                forgery("a kid that is SQL", admin.withHeader("kid", "' OR '1'='1")),
                forgery("a kid of NUL", admin.withHeader("kid", "\0")),
                forgery(
                        "a kid that is a number",
                        admin.withHeader("kid", RegistryClient.object().numberNode(1))),
                forgery(
                        "a critical extension",
                        TOKEN.withHeader(
                                "crit", RegistryClient.object().arrayNode().add("x"))));
    }

    private static Jwt hmac(Jwt token, byte[] secret) throws GeneralSecurityException {
        return token.withHeader("alg", "HS256").signedByHmac(secret);
    }

    private static Jwt withJwk(Jwt token, KeyPair key) {
        return token.withHeader("jwk", Jwt.jwk(key.getPublic()));
    }

    private static Jwt withoutKid(Jwt token) {
        return new Jwt(token.header().deepCopy().without("kid"), token.claims(), token.signature());
    }

    private static Arguments forgery(String title, Jwt token) {
        return Arguments.of(title, token.text());
    }

    static Stream<Arguments> damages() {
        String token = ADA.token();
        return Stream.of(
                Arguments.of("two parts", token.substring(0, token.lastIndexOf('.'))),
                Arguments.of("four parts", token + ".x"),
                Arguments.of("dots", ".."),
                Arguments.of("a word", "x"),
                Arguments.of("a JWE's five parts", "a.b.c.d.e"),
                Arguments.of("not base64", token.replace('.', '!')),
                Arguments.of("JSON that is none", "e30.e30.e30"),
                Arguments.of("very long", token + "A".repeat(5000)),
                Arguments.of("deep JSON", "W1t".repeat(500) + ".e30.e30"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"forgeries", "damages"})
    void a_forged_token_is_refused_as_bearer_and_in_the_body(String title, String token) {
        RegistryClient forger = ADA.withToken(token);

        Answer verified = SharedRegistry.anyone()
                .post("/auth/verify", RegistryClient.object().put("token", token));

        assertThat(verified.problem()).isEqualTo("401 invalid-token");
        for (Answer answer : new Answer[] {
            forger.get("/auth/me"),
            forger.get("/packages"),
            forger.send("POST", "/auth/verify", BodyPublishers.noBody()),
            forger.publish(PackageBuilder.aPackage(Unique.name("forged"))),
        }) {
            assertThat(answer.problem()).isEqualTo("401 invalid-token");
            assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        }
    }

    @Test
    void another_scheme_than_bearer_is_refused() {
        RegistryClient anyone = SharedRegistry.anyone();

        assertThat(anyone.get("/auth/me", "Authorization", "Digest username=\"x\"")
                        .status())
                .isEqualTo(401);
        assertThat(anyone.get("/auth/me", "Authorization", "Bearer").problem()).isEqualTo("401 invalid-token");
        assertThat(anyone.get("/auth/me", "Authorization", ADA.token()).problem())
                .isEqualTo("401 invalid-token");
    }

    @Test
    void the_scheme_may_be_written_in_any_case() {
        Answer answer = SharedRegistry.anyone().get("/auth/me", "Authorization", "bEARER " + ADA.token());

        assertThat(answer.status()).isEqualTo(200);
    }

    private static JsonNode jwks() {
        Answer answer = SharedRegistry.anyone().sendToRoot("GET", "/.well-known/jwks.json", BodyPublishers.noBody());
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }
}
