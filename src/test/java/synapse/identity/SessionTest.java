package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import synapse.journal.Change;
import synapse.journal.JournalEntries;

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

        user.renewHash("new");

        assertThat(user.passwordHash()).isEqualTo("new");
    }

    @Test
    void a_session_is_valid_until_the_moment_it_expires() {
        SessionState state = Accounts.session("s", LATER);

        assertThat(state.isValidAt(NOW)).isTrue();
        assertThat(state.isValidAt(LATER.minusMillis(1))).isTrue();
        assertThat(state.isValidAt(LATER)).isFalse();
    }

    @Test
    void a_session_that_is_not_known_is_never_valid() {
        assertThat(SessionState.unknown("s").isValidAt(Instant.EPOCH.minusSeconds(1)))
                .isFalse();
        assertThat(SessionState.unknown("s").roles()).isEmpty();
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

    @Test
    void a_state_is_read_once_until_its_session_ends() {
        var reads = new AtomicInteger();
        SessionCache cache = new SessionCache(counting(reads));
        cache.state("one");
        cache.state("one");
        cache.state("two");
        assertThat(reads).hasValue(2);

        cache.apply(entry(1, SessionCache.SESSION_ENDED, "one"));

        cache.state("two");
        assertThat(reads).hasValue(2);
        cache.state("one");
        assertThat(reads).hasValue(3);
    }

    @Test
    void a_change_of_a_user_drops_every_state() {
        var reads = new AtomicInteger();
        SessionCache cache = new SessionCache(counting(reads));
        cache.state("one");

        cache.apply(entry(1, "version.published", "one"));
        cache.state("one");
        assertThat(reads).hasValue(1);

        cache.apply(entry(2, "user.deactivated", "somebody"));
        cache.state("one");
        assertThat(reads).hasValue(2);
    }

    private static SessionService counting(AtomicInteger reads) {
        return new SessionService() {
            @Override
            public SessionState state(String sessionId) {
                reads.incrementAndGet();
                return new SessionState(true, sessionId, 7, "ada", List.of("user"), LATER);
            }
        };
    }

    private static synapse.journal.JournalEntry entry(long seq, String type, String session) {
        return JournalEntries.of(seq, Change.internal(type, "ada", NOW, details -> details.put("session", session)));
    }
}
