package synapse.identity;

import java.time.Instant;
import java.util.List;

/** Users, sessions and their states for tests. */
final class Accounts {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    static final Registration ADA = Registration.of("Ada", "Ada@Example.org", "correct horse battery");

    private Accounts() {}

    static User ada() {
        return new User(ADA, "hash", Roles.OF_USERS, NOW);
    }

    /** Returns an open session of user 7. */
    static SessionState session(String id, Instant expiresAt) {
        return new SessionState(true, id, 7, "ada", List.of("user"), expiresAt);
    }
}
