package synapse.api;

import java.util.List;

/**
 * Body of {@code POST /tokens}; at most one of the last two, and with neither the token does not expire.
 *
 * @param expiresAt RFC 3339
 */
public record NewTokenRequest(String name, List<String> scopes, String expiresAt, Integer expiresInDays) {}
