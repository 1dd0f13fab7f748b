package synapse.api;

import java.util.List;

/**
 * What is known of a valid token.
 *
 * @param scopes what an API token may be used for; absent for the token of a session
 * @param packages which an API token may change; absent for all
 * @param addresses where an API token may be used from; absent for everywhere
 * @param expiresAt RFC 3339 in UTC; absent if the token does not expire
 */
public record VerifyView(
        boolean valid,
        String username,
        List<String> roles,
        List<String> scopes,
        List<String> packages,
        List<String> addresses,
        String expiresAt) {}
