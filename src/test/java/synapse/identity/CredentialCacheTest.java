package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.identity.CredentialState.Status;
import synapse.journal.Change;
import synapse.journal.JournalEntries;
import synapse.journal.JournalEntry;

class CredentialCacheTest {
    private static final Instant NOW = Accounts.NOW;
    private static final CredentialState OPEN = Accounts.session("s", Instant.MAX);

    private final CredentialCache cache = new CredentialCache();
    private final AtomicInteger reads = new AtomicInteger();

    private CredentialState read(String key, CredentialState stored) {
        return cache.get(key, () -> {
            reads.incrementAndGet();
            return stored;
        });
    }

    @Test
    void a_state_is_read_once() {
        read("one", OPEN);
        read("one", OPEN);
        read("two", OPEN);

        assertThat(reads).hasValue(2);
    }

    static List<Change> changesOfAda() {
        User ada = Accounts.ada();
        return List.of(
                Changes.sessionEnded(ada, "s", NOW),
                Changes.sessionsEnded(ada, "", NOW),
                Changes.passwordChanged(ada, "s", NOW),
                Changes.tokenRevoked(ada, 7, NOW),
                Changes.deactivated(ada, "", "root", NOW),
                Changes.reactivated(ada, "", "root", NOW),
                Changes.rolesChanged(ada, "root", NOW),
                Change.internal("session.ended", "ada", NOW, details -> details.put("session", "of an older release")));
    }

    @ParameterizedTest
    @MethodSource("changesOfAda")
    void any_change_of_a_user_makes_her_states_be_read_again_once(Change change) {
        read("of ada", OPEN);

        cache.apply(JournalEntries.of(5, change));

        read("of ada", OPEN);
        assertThat(reads).hasValue(2);
        read("of ada", OPEN);
        assertThat(reads).hasValue(2);
    }

    @Test
    void changes_of_others_and_of_packages_do_not() {
        read("of ada", OPEN);

        cache.apply(JournalEntries.ofPackage(1, "ada"));
        cache.apply(aboutUser(2, "eve"));

        read("of ada", OPEN);
        assertThat(reads).hasValue(1);
    }

    @Test
    void what_was_being_read_while_it_changed_is_not_believed_later() {
        CredentialState stale = cache.get("key", () -> {
            cache.apply(aboutUser(3, "ada"));
            return OPEN;
        });
        assertThat(stale).isEqualTo(OPEN);

        CredentialState later = read("key", Accounts.session(Status.ENDED, "s", Roles.OF_USERS, Instant.MAX));

        assertThat(later.status()).isEqualTo(Status.ENDED);
    }

    @Test
    void a_refused_state_is_kept_too_and_can_become_open_again() {
        CredentialState deactivated = Accounts.session(Status.DEACTIVATED, "s", Roles.OF_USERS, Instant.MAX);
        read("key", deactivated);
        assertThat(read("key", OPEN)).isEqualTo(deactivated);

        cache.apply(aboutUser(4, "ADA"));

        assertThat(read("key", OPEN)).isEqualTo(OPEN);
        assertThat(read("key", deactivated)).isEqualTo(OPEN);
        assertThat(reads).hasValue(2);
    }

    @Test
    void any_number_of_refused_tokens_displaces_no_open_one() {
        read("open", OPEN);

        IntStream.range(0, 60_000).forEach(i -> read("unknown " + i, CredentialState.noToken()));

        int before = reads.get();
        read("open", OPEN);
        assertThat(reads).hasValue(before);
    }

    @Test
    void a_failed_look_leaves_nothing() {
        Throwable thrown = catchThrowable(() -> cache.get("key", () -> {
            throw new IllegalStateException("no database");
        }));

        assertThat(thrown).hasMessage("no database");
        assertThat(read("key", OPEN)).isEqualTo(OPEN);
    }

    private static JournalEntry aboutUser(long seq, String username) {
        return JournalEntries.of(
                seq, Change.internal("user.something", "root", NOW, details -> details.put("user", username)));
    }
}
