package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/** Credentials over keys, sessions and API tokens in memory; {@code s-1} is an open session. */
final class TokenDesk {
    static final CredentialState SESSION = Accounts.session("s-1", Instant.parse("2999-01-01T00:00:00Z"));
    static final JWTClaimsSet CLAIMS =
            new JWTClaimsSet.Builder().issuer(SessionTokens.ISSUER).jwtID("s-1").build();

    final Map<String, CredentialState> sessions = new ConcurrentHashMap<>(Map.of("s-1", SESSION));
    final Map<String, CredentialState> apiTokens = new ConcurrentHashMap<>();
    final List<SigningKey> stored = new CopyOnWriteArrayList<>();
    final AtomicInteger looks = new AtomicInteger();
    final AtomicInteger verifications = new AtomicInteger();
    final Map<Long, Instant> used = new ConcurrentHashMap<>();

    final SigningKeys keys =
            new SigningKeys(new SigningKeyService() {
                @Override
                public List<SigningKey> all() {
                    return stored;
                }

                @Override
                public void add(SigningKey key) {
                    stored.add(key);
                }
            }) {
                @Override
                Optional<JWSVerifier> verifier(String kid) {
                    verifications.incrementAndGet();
                    return super.verifier(kid);
                }
            };
    final CredentialService service = new CredentialService() {
        @Override
        public CredentialState session(String id) {
            looks.incrementAndGet();
            return sessions.getOrDefault(id, CredentialState.noSession(id));
        }

        @Override
        public CredentialState apiToken(String sha256) {
            looks.incrementAndGet();
            return apiTokens.getOrDefault(sha256, CredentialState.noToken());
        }

        @Override
        public void saveUses(SortedMap<Long, Instant> uses) {
            used.putAll(uses);
        }
    };
    final SessionTokens tokens = new SessionTokens(keys);
    final CredentialCache cache = new CredentialCache();
    final TokenUses uses = new TokenUses(service);
    final Credentials credentials = new Credentials(tokens, service, cache, uses);

    /** Returns the secret of a new API token with that state. */
    String apiToken(CredentialState state) {
        String secret = ApiTokenSecret.make();
        apiTokens.put(TokenHash.of(secret), state);
        return secret;
    }

    void assertRefused(String token, String why) {
        assertRefused(() -> credentials.verify(token), why);
    }

    static void assertRefused(ThrowingCallable call, String why) {
        var refused = catchThrowableOfType(RegistryException.class, call);
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
