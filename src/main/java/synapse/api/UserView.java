package synapse.api;

import java.util.List;

/** A user, as the user sees the own account; {@code createdAt} is RFC 3339 in UTC. */
public record UserView(String username, String email, List<String> roles, String createdAt) {}
