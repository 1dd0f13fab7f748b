package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final Instant NOW = Accounts.NOW;
    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void a_user_begins_active_with_the_given_roles() {
        User user = Accounts.ada();

        assertThat(user.isActive()).isTrue();
        assertThat(user.roles()).isEqualTo(Roles.OF_USERS);
        assertThat(user.toView().username()).isEqualTo("Ada");
        assertThat(user.toView().createdAt()).isEqualTo("2026-01-02T03:04:05.678Z");
        assertThat(new User(Accounts.ADA, "hash", Roles.OF_ADMINISTRATORS, NOW).roles())
                .isEqualTo(Roles.OF_ADMINISTRATORS);
    }

    @Test
    void a_hash_is_renewed() {
        User user = Accounts.ada();

        user.changePassword("new");

        assertThat(user.passwordHash()).isEqualTo("new");
    }

    @Test
    void a_session_is_valid_until_the_moment_it_expires() {
        CredentialState state = Accounts.session("s", LATER);

        state.check(NOW);
        state.check(LATER.minusMillis(1));
        TokenDesk.assertRefused(() -> state.check(LATER), "the session has expired");
    }

    @Test
    void a_session_that_is_not_known_is_never_valid() {
        CredentialState none = CredentialState.noSession("s");

        TokenDesk.assertRefused(() -> none.check(Instant.EPOCH.minusSeconds(1)), "the session has expired");
        assertThat(none.roles()).isEmpty();
    }

    @Test
    void a_revoked_session_stays_revoked() {
        Session session = new Session("s", Accounts.ada(), null, NOW, LATER);
        assertThat(session.isRevoked()).isFalse();

        session.revoke(NOW);
        session.revoke(LATER);

        assertThat(session.isRevoked()).isTrue();
    }

    @Test
    void a_long_user_agent_is_cut() {
        assertThat(new Session("s", Accounts.ada(), "x".repeat(100_000), NOW, LATER))
                .extracting("userAgent")
                .asString()
                .hasSize(200);
    }
}
