package synapse.api;

/**
 * A new session.
 *
 * @param token JWT (RFC 7519) to send as {@code Authorization: Bearer}
 * @param tokenType always {@code Bearer}
 * @param expiresAt RFC 3339 in UTC
 */
public record LoginView(String token, String tokenType, String expiresAt, UserView user) {}
