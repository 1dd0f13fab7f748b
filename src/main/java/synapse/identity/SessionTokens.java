package synapse.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.regex.Pattern;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * Session tokens: JWT (RFC 7519) signed with ES256. The key is found by {@code kid} among our own; a header that says
 * more ({@code jwk}, {@code jku}, another {@code alg}) is not ours.
 */
@ApplicationScoped
public class SessionTokens {
    static final String ISSUER = "synapse-registry";

    /** Stricter than the library, which skips what is not base64url: so one token cannot be written in endless ways. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{1,86}");

    private static final Set<String> MEMBERS = Set.of("alg", "kid", "typ");

    /** How far the clocks of two nodes may be apart. */
    private static final Duration CLOCKS = Duration.ofSeconds(60);

    private SigningKeys keys;

    public SessionTokens() {} // for the container

    @Inject
    public SessionTokens(SigningKeys keys) {
        this.keys = keys;
    }

    String issue(CredentialState session, Instant now) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(session.username())
                .claim("upn", session.username())
                .claim("groups", session.roles())
                .jwtID(session.sessionId())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(session.expiresAt()))
                .build();
        KeySet.Signing key = keys.signing();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.kid())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(key.signer());
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key does not sign", e);
        }
    }

    /**
     * Verifies the signature and returns the id of the session, which may have ended.
     * @throws RegistryException {@link ProblemType#INVALID_TOKEN} if the token is damaged or not ours
     */
    String sessionId(String token) {
        JWTClaimsSet claims = claims(token);
        Instant now = Instant.now();
        if (!ISSUER.equals(claims.getIssuer())
                || claims.getJWTID() == null
                || !claims.getAudience().isEmpty()) {
            throw invalid("the token is not of this registry");
        }
        if (isAfter(claims.getIssueTime(), now) || isAfter(claims.getNotBeforeTime(), now)) {
            throw invalid("the token is not valid yet; check the clocks of the registry's nodes");
        }
        if (claims.getExpirationTime() != null
                && now.isAfter(claims.getExpirationTime().toInstant().plusSeconds(1))) { // it is in whole seconds
            throw invalid("the session has expired or was ended; log in again");
        }
        return claims.getJWTID();
    }

    private static boolean isAfter(Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now.plus(CLOCKS));
    }

    /** Tells whether the header is one of those that {@link #issue} makes: no key, no address of one, nothing to obey. */
    private static boolean isOurs(JWSHeader header) {
        return JWSAlgorithm.ES256.equals(header.getAlgorithm())
                && header.getKeyID() != null
                && MEMBERS.containsAll(header.getIncludedParams())
                && (header.getType() == null || JOSEObjectType.JWT.equals(header.getType()));
    }

    private JWTClaimsSet claims(String token) {
        if (!FORM.matcher(token).matches()) throw invalid("the token is damaged; log in again");
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWSHeader header = jwt.getHeader();
            if (!isOurs(header)) {
                throw invalid("the token is not signed as this registry signs");
            }
            JWSVerifier verifier = keys.verifier(header.getKeyID())
                    .orElseThrow(() -> invalid("the token is signed with a key that this registry does not have"));
            if (!jwt.verify(verifier)) throw invalid("the signature of the token is wrong");
            return jwt.getJWTClaimsSet();
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new RegistryException(ProblemType.INVALID_TOKEN, "the token is damaged; log in again", e);
        }
    }

    private static RegistryException invalid(String detail) {
        return new RegistryException(ProblemType.INVALID_TOKEN, detail);
    }
}
