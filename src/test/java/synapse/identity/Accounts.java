package synapse.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import synapse.identity.CredentialState.Status;
import synapse.limit.UserLimits;

/** Users, sessions and their states for tests. */
final class Accounts {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
    static final Registration ADA = Registration.of("Ada", "Ada@Example.org", "correct horse battery");

    private Accounts() {}

    static User ada() {
        return new User(ADA, "hash", Roles.OF_USERS, NOW);
    }

    /** Returns an open session of user 7. */
    static CredentialState session(String id, Instant expiresAt) {
        return session(Status.OPEN, id, Roles.OF_USERS, expiresAt);
    }

    static CredentialState session(Status status, String id, List<String> roles, Instant expiresAt) {
        return new CredentialState(
                status, id, 0, 7, "ada", roles, Scope.ALL, TokenBounds.NONE, expiresAt, UserLimits.NONE);
    }

    /** Returns an API token of user 7. */
    static CredentialState apiToken(Status status, long id, Instant expiresAt) {
        return new CredentialState(
                status,
                "",
                id,
                7,
                "ada",
                Roles.OF_USERS,
                Set.of(Scope.YANK),
                TokenBounds.NONE,
                expiresAt,
                UserLimits.NONE);
    }

    /** Returns an API token of user 7 that is narrowed. */
    static CredentialState apiToken(long id, TokenBounds bounds) {
        return new CredentialState(
                Status.OPEN,
                "",
                id,
                7,
                "ada",
                Roles.OF_USERS,
                Set.of(Scope.YANK),
                bounds,
                CredentialState.NEVER,
                UserLimits.NONE);
    }
}
