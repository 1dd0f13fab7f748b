package synapse.api;

/** Body of {@code POST /auth/setup}; {@code token} is the one-time token from the data folder. */
public record SetupRequest(String token, String username, String email, String password) {}
