package synapse.api;

/**
 * What a change of password did.
 *
 * @param sessionsEnded how many other sessions it ended
 * @param apiTokensKept how many API tokens the account has, which stay as they are
 */
public record PasswordView(long sessionsEnded, long apiTokensKept) {}
