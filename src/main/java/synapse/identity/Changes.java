package synapse.identity;

import java.time.Instant;
import java.util.List;
import synapse.journal.Change;

/**
 * The journal entries of identity, for the nodes of this registry only; docs/journal.md describes them. Each but
 * those of keys names the user whom it concerns: by that {@link CredentialCache} knows what to read again.
 */
final class Changes {
    /** Member of these payloads: the username. */
    static final String USER = "user";

    /** Who does what nobody asked for; no username has that form. */
    static final String NOBODY = "-";

    private Changes() {}

    static Change keyReplaced(String kid, String actor, Instant now) {
        return Change.internal("keys.rotated", actor, now, details -> details.put("kid", kid));
    }

    static Change keysRemoved(List<String> kids, Instant now) {
        return Change.internal("keys.removed", NOBODY, now, details -> kids.forEach(details.withArray("kids")::add));
    }

    static Change sessionEnded(User user, String sessionId, Instant now) {
        return Change.internal(
                "session.ended",
                user.username(),
                now,
                details -> details.put(USER, user.username()).put("session", sessionId));
    }

    /** @param kept id of the session that goes on; empty if none does */
    static Change sessionsEnded(User user, String kept, Instant now) {
        return Change.internal("sessions.ended", user.username(), now, details -> {
            details.put(USER, user.username());
            if (!kept.isEmpty()) details.put("kept", kept);
        });
    }

    static Change passwordChanged(User user, String kept, Instant now) {
        return Change.internal(
                "user.password-changed",
                user.username(),
                now,
                details -> details.put(USER, user.username()).put("kept", kept));
    }

    static Change tokenRevoked(User user, long tokenId, Instant now) {
        return Change.internal(
                "token.revoked",
                user.username(),
                now,
                details -> details.put(USER, user.username()).put("token", tokenId));
    }

    static Change deactivated(User user, String reason, String actor, Instant now) {
        return Change.internal("user.deactivated", actor, now, details -> {
            details.put(USER, user.username());
            if (!reason.isEmpty()) details.put("reason", reason);
        });
    }

    static Change reactivated(User user, String reason, String actor, Instant now) {
        return Change.internal("user.reactivated", actor, now, details -> {
            details.put(USER, user.username());
            if (!reason.isEmpty()) details.put("reason", reason);
        });
    }

    static Change rolesChanged(User user, String actor, Instant now) {
        return Change.internal("user.roles-changed", actor, now, details -> {
            details.put(USER, user.username());
            user.roles().forEach(details.withArray("roles")::add);
        });
    }

    /** @param limits as the user has them now; those that the settings say are left out */
    static Change limited(User user, OwnLimits limits, String actor, Instant now) {
        return Change.internal("user.limits-changed", actor, now, details -> {
            details.put(USER, user.username());
            limits.texts().forEach((kind, text) -> details.put(kind.text(), text));
        });
    }
}
