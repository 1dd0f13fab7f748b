package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Tokens over keys and sessions in memory; {@code s-1} is an open session. */
final class TokenDesk {
    static final SessionState SESSION = Accounts.session("s-1", Instant.parse("2999-01-01T00:00:00Z"));
    static final JWTClaimsSet CLAIMS =
            new JWTClaimsSet.Builder().issuer(SessionTokens.ISSUER).jwtID("s-1").build();

    final Map<String, SessionState> sessions = new ConcurrentHashMap<>(Map.of("s-1", SESSION));
    final List<SigningKey> stored = new CopyOnWriteArrayList<>();
    final SigningKeys keys = new SigningKeys(new SigningKeyService() {
        @Override
        public List<SigningKey> all() {
            return stored;
        }

        @Override
        public void add(SigningKey key) {
            stored.add(key);
        }
    });
    final SessionTokens tokens = new SessionTokens(keys, new SessionCache(new SessionService() {
        @Override
        public SessionState state(String sessionId) {
            return sessions.getOrDefault(sessionId, SessionState.unknown(sessionId));
        }
    }));

    void assertRefused(String token, String why) {
        var refused = catchThrowableOfType(RegistryException.class, () -> tokens.verify(token));
        assertThat(refused.type()).isEqualTo(ProblemType.INVALID_TOKEN);
        assertThat(refused).hasMessageContaining(why);
    }

    static JWSHeader header(String kid) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(kid).build();
    }

    static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws JOSEException {
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }
}
