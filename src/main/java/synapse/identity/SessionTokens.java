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
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * Session tokens: JWT (RFC 7519) signed with ES256. The key is found by {@code kid} among our own; what the header says
 * beyond that ({@code jwk}, {@code jku}, another {@code alg}) is not followed.
 */
@ApplicationScoped
public class SessionTokens {
    static final String ISSUER = "synapse-registry";

    /** Stricter than the library, which skips what is not base64url: so one token cannot be written in endless ways. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]{1,86}");

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
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(keys.kid())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(keys.signer());
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
        if (ISSUER.equals(claims.getIssuer()) && claims.getJWTID() != null) return claims.getJWTID();
        throw invalid("the token is not of this registry");
    }

    private JWTClaimsSet claims(String token) {
        if (!FORM.matcher(token).matches()) throw invalid("the token is damaged; log in again");
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWSHeader header = jwt.getHeader();
            if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || header.getKeyID() == null) {
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
