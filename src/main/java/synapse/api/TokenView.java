package synapse.api;

import java.util.List;

/**
 * An API token as its owner sees it; times are RFC 3339 in UTC.
 *
 * @param packages which it may change; absent for all
 * @param addresses where it may be used from; absent for everywhere
 * @param token the secret; only in the answer that made it
 * @param expiresAt absent if it does not expire
 * @param lastUsed to the minute; absent if it was not used yet
 */
public record TokenView(
        long id,
        String name,
        List<String> scopes,
        List<String> packages,
        List<String> addresses,
        String token,
        String createdAt,
        String expiresAt,
        String lastUsed) {}
