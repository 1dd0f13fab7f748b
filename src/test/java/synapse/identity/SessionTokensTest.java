package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import synapse.config.GivenSettings;
import synapse.identity.CredentialState.Status;

class SessionTokensTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings().put("registry.secret.key", "x".repeat(32));

    private final TokenDesk desk = new TokenDesk();
    private final SigningKeys keys = desk.keys;
    private final SessionTokens tokens = desk.tokens;
    private final Credentials credentials = desk.credentials;

    @BeforeEach
    void open() {
        keys.open();
    }

    @Test
    void a_token_of_ours_is_believed() {
        String token = tokens.issue(TokenDesk.SESSION, Instant.now());

        Caller caller = credentials.verify(token);

        assertThat(caller.getName()).isEqualTo("ada");
        assertThat(caller.userId()).isEqualTo(7);
        assertThat(caller.sessionId()).isEqualTo("s-1");
        assertThat(caller.getGroups()).containsExactly("user");
        assertThat(caller.getRawToken()).isEqualTo(token);
        assertThat(caller.getSubject()).isEqualTo("ada");
        assertThat(caller.getTokenID()).isEqualTo("s-1");
        assertThat(caller.getExpirationTime())
                .isEqualTo(TokenDesk.SESSION.expiresAt().getEpochSecond());
    }

    @Test
    void roles_are_those_of_the_moment() {
        String token = tokens.issue(
                Accounts.session(Status.OPEN, "s-1", Roles.OF_ADMINISTRATORS, TokenDesk.SESSION.expiresAt()),
                Instant.now());

        assertThat(credentials.verify(token).roles()).containsExactly("user");
    }

    @Test
    void the_public_keys_hold_no_private_one() throws ParseException {
        JWKSet published = JWKSet.parse(keys.jwks());

        assertThat(published.getKeys()).singleElement().satisfies(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getKeyID()).isEqualTo(keys.signing().kid());
            assertThat(key.getAlgorithm()).isEqualTo(JWSAlgorithm.ES256);
        });
    }

    @Test
    void a_key_that_another_node_made_is_found() throws JOSEException {
        SigningKey other = KeyVault.configured().make(Instant.now());
        desk.stored.add(other);

        String token = TokenDesk.signed(
                TokenDesk.header(other.kid()),
                TokenDesk.CLAIMS,
                new ECDSASigner(KeyVault.configured().open(other)));

        assertThat(credentials.verify(token).getName()).isEqualTo("ada");
    }

    @Test
    void a_session_that_expired_or_ended_is_refused() {
        CredentialState expired = Accounts.session("s-2", Instant.now().minusSeconds(1));
        CredentialState ended = Accounts.session(Status.ENDED, "s-3", Roles.OF_USERS, TokenDesk.SESSION.expiresAt());
        desk.sessions.put("s-2", expired);
        desk.sessions.put("s-3", ended);

        desk.assertRefused(tokens.issue(expired, Instant.now()), "the session has expired or was ended");
        desk.assertRefused(tokens.issue(ended, Instant.now()), "the session has expired or was ended");
        desk.assertRefused(
                tokens.issue(Accounts.session("unknown", TokenDesk.SESSION.expiresAt()), Instant.now()),
                "the session has expired");
    }
}
