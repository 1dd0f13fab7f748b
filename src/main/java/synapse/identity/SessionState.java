package synapse.identity;

import java.time.Instant;
import java.util.List;

/**
 * What is known of a session at the moment: by this, not by what the token says, a request is judged.
 *
 * @param open false once it is revoked, or its user deactivated
 */
public record SessionState(
        boolean open, String id, long userId, String username, List<String> roles, Instant expiresAt) {
    static SessionState unknown(String id) {
        return new SessionState(false, id, 0, "", List.of(), Instant.EPOCH);
    }

    boolean isValidAt(Instant now) {
        return open && now.isBefore(expiresAt);
    }
}
