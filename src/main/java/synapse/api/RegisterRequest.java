package synapse.api;

/** Body of {@code POST /auth/register}; the limits stand in docs/api.md. */
public record RegisterRequest(String username, String email, String password) {}
