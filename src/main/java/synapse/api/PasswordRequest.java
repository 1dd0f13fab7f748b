package synapse.api;

/** Body of {@code POST /auth/password}. */
public record PasswordRequest(String currentPassword, String newPassword) {}
