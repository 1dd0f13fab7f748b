package synapse.api;

import java.util.List;

/**
 * Body of {@code POST /tokens}; at most one of the last two, and with neither the token does not expire.
 *
 * @param packages names of those that it may change, perhaps with {@code *} at the end; null for all
 * @param addresses ranges of addresses where it may be used from, as CIDR; null for everywhere
 * @param expiresAt RFC 3339
 */
public record NewTokenRequest(
        String name,
        List<String> scopes,
        List<String> packages,
        List<String> addresses,
        String expiresAt,
        Integer expiresInDays) {}
