package synapse.api;

import java.util.List;

/** What is known of a valid token; {@code expiresAt} is RFC 3339 in UTC. */
public record VerifyView(boolean valid, String username, List<String> roles, String expiresAt) {}
