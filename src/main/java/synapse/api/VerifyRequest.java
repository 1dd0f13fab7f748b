package synapse.api;

/** Body of {@code POST /auth/verify}. */
public record VerifyRequest(String token) {}
