package synapse.api;

/**
 * One change on the wire. Names lose a final underscore there.
 *
 * @param seq number without gaps, in the order of commits
 * @param type such as {@code version.published}; {@code internal} for what concerns the registry's own nodes only, with no
 *     other field
 * @param at time, RFC 3339 in UTC
 * @param payload canonical JSON (RFC 8785), as the text that {@code sha256} was computed of
 */
public record ChangeView(
        long seq,
        String type,
        String package_,
        String version,
        String actor,
        String at,
        String payload,
        String sha256) {

    /** Returns what outsiders see of an internal change. */
    public static ChangeView internal(long seq) {
        return new ChangeView(seq, "internal", null, null, null, null, null, null);
    }
}
