package synapse.api;

import java.util.List;

/**
 * The keys that sign and verify the tokens of sessions.
 *
 * @param keys newest first
 */
public record SigningKeysView(List<Key> keys) {
    /**
     * One of them; times are RFC 3339 in UTC.
     *
     * @param signs whether it signs what is signed now
     * @param retiredAt since when it signs no more; absent of the one that signs
     * @param verifiesUntil when the last token has expired that it signed; absent likewise
     */
    public record Key(String kid, boolean signs, String createdAt, String retiredAt, String verifiesUntil) {}
}
