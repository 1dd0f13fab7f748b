package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.config.GivenSettings;

/** Tokens that somebody else made or altered. */
class ForgedTokensTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings().put("registry.secret.key", "x".repeat(32));

    private final TokenDesk desk = new TokenDesk();
    private final SigningKeys keys = desk.keys;
    private final SessionTokens tokens = desk.tokens;

    @BeforeEach
    void open() {
        keys.open();
    }

    @Test
    void an_unsigned_token_is_refused() {
        String header = Base64URL.encode(
                        "{\"alg\":\"none\",\"kid\":\"" + keys.signing().kid() + "\"}")
                .toString();

        desk.assertRefused(header + "." + Base64URL.encode(TokenDesk.CLAIMS.toString()) + ".", "damaged");
    }

    @Test
    void a_token_signed_with_the_public_key_as_a_secret_is_refused() throws Exception {
        ECPublicKey key = ECKey.parse(desk.stored.get(0).publicJwk()).toECPublicKey();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID(keys.signing().kid())
                .build();

        desk.assertRefused(signed(header, new MACSigner(key.getEncoded())), "not signed as this registry signs");
        desk.assertRefused(
                signed(header, new MACSigner(desk.stored.get(0).publicJwk().getBytes(StandardCharsets.UTF_8))),
                "not signed as");
    }

    @Test
    void a_foreign_key_is_refused_even_if_the_header_brings_it_along() throws JOSEException {
        ECKey foreign = new ECKeyGenerator(Curve.P_256).keyID("foreign").generate();
        ECDSASigner signer = new ECDSASigner(foreign);

        desk.assertRefused(signed(TokenDesk.header("foreign"), signer), "a key that this registry does not have");
        desk.assertRefused(signed(TokenDesk.header(keys.signing().kid()), signer), "signature of the token is wrong");
        desk.assertRefused(
                signed(
                        new JWSHeader.Builder(TokenDesk.header(keys.signing().kid()))
                                .jwk(foreign.toPublicJWK())
                                .build(),
                        signer),
                "not signed as this registry signs");
        desk.assertRefused(signed(TokenDesk.header(null), signer), "not signed as this registry signs");
    }

    @Test
    void a_token_of_another_issuer_or_without_a_session_is_refused() throws JOSEException {
        JWTClaimsSet other =
                new JWTClaimsSet.Builder().issuer("other").jwtID("s-1").build();
        JWTClaimsSet none =
                new JWTClaimsSet.Builder().issuer(SessionTokens.ISSUER).build();

        desk.assertRefused(
                TokenDesk.signed(
                        TokenDesk.header(keys.signing().kid()),
                        other,
                        keys.signing().signer()),
                "not of this registry");
        desk.assertRefused(
                TokenDesk.signed(
                        TokenDesk.header(keys.signing().kid()),
                        none,
                        keys.signing().signer()),
                "not of this registry");
    }

    static Stream<Arguments> claimsThatWeDoNotMake() {
        Instant now = Instant.now();
        return Stream.of(
                Arguments.of(
                        "{\"iss\":\"synapse-registry\",\"jti\":\"s-1\",\"exp\":%d}",
                        now.minusSeconds(5), "has expired"),
                Arguments.of(
                        "{\"iss\":\"synapse-registry\",\"jti\":\"s-1\",\"nbf\":%d}",
                        now.plusSeconds(120), "not valid yet"),
                Arguments.of(
                        "{\"iss\":\"synapse-registry\",\"jti\":\"s-1\",\"iat\":%d}",
                        now.plusSeconds(120), "not valid yet"),
                Arguments.of(
                        "{\"iss\":\"synapse-registry\",\"jti\":\"s-1\",\"aud\":\"another\",\"exp\":%d}",
                        now.plusSeconds(120), "not of this registry"),
                Arguments.of(
                        "{\"iss\":[\"synapse-registry\"],\"jti\":\"s-1\",\"exp\":%d}", now.plusSeconds(120), "damaged"),
                Arguments.of(
                        "{\"iss\":\"synapse-registry\",\"jti\":\"s-2\",\"jti\":\"s-1\",\"exp\":%d}",
                        now.plusSeconds(120), "damaged"));
    }

    /** As if the key had leaked: even so no more passes than what we would make. */
    @ParameterizedTest
    @MethodSource("claimsThatWeDoNotMake")
    void claims_that_we_do_not_make_are_refused_although_the_signature_is_right(String claims, Instant time, String why)
            throws JOSEException {
        desk.assertRefused(
                signedText(TokenDesk.header(keys.signing().kid()), claims.formatted(time.getEpochSecond())), why);
    }

    @Test
    void a_header_that_we_do_not_make_is_refused_although_the_signature_is_right() throws JOSEException {
        JWSHeader ours = TokenDesk.header(keys.signing().kid());
        String claims = "{\"iss\":\"synapse-registry\",\"jti\":\"s-1\"}";
        ECKey foreign = new ECKeyGenerator(Curve.P_256).generate();

        for (JWSHeader header : new JWSHeader[] {
            new JWSHeader.Builder(ours)
                    .jwkURL(URI.create("http://localhost:1/jwks"))
                    .build(),
            new JWSHeader.Builder(ours)
                    .x509CertURL(URI.create("http://localhost:1/chain"))
                    .build(),
            new JWSHeader.Builder(ours).jwk(foreign.toPublicJWK()).build(),
            new JWSHeader.Builder(ours).contentType("JWT").build(),
            new JWSHeader.Builder(ours).type(new JOSEObjectType("at+jwt")).build(),
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(ours.getKeyID())
                    .customParam("more", 1)
                    .build(),
        }) {
            desk.assertRefused(signedText(header, claims), "not signed as this registry signs");
        }
        assertThat(desk.credentials.verify(signedText(ours, claims)).getName()).isEqualTo("ada");
    }

    private String signedText(JWSHeader header, String claims) throws JOSEException {
        JWSObject token = new JWSObject(header, new Payload(claims));
        token.sign(keys.signing().signer());
        return token.serialize();
    }

    @Test
    void a_tampered_token_is_refused() {
        String[] parts = tokens.issue(TokenDesk.SESSION, Instant.now()).split("\\.", -1);
        Base64URL claims =
                Base64URL.encode(new Base64URL(parts[1]).decodeToString().replace("ada", "eve"));

        desk.assertRefused(parts[0] + "." + claims + "." + parts[2], "signature of the token is wrong");
        desk.assertRefused(
                parts[0] + "." + parts[1] + "." + Base64URL.encode(new byte[64]), "signature of the token is wrong");
        desk.assertRefused(parts[0] + "." + parts[1] + "." + parts[2] + "!", "damaged");
        desk.assertRefused(parts[0] + "." + parts[1] + "." + parts[2] + "=", "damaged");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "a.b.c",
                "eyJ.eyJ.eyJ",
                "syn_0123456789",
                "\u0000",
                "e30.e30.e30",
                "e30.e30.e30.e30.e30"
            })
    void garbage_is_refused(String garbage) {
        desk.assertRefused(garbage, "the token");
    }

    @Test
    void a_very_long_token_is_not_even_parsed() {
        desk.assertRefused("a".repeat(4097), "longer than 4096 characters");
    }

    private static String signed(JWSHeader header, JWSSigner signer) throws JOSEException {
        return TokenDesk.signed(header, TokenDesk.CLAIMS, signer);
    }
}
