package synapse.search;

/**
 * A part of a text, as it is: text, never markup, so whoever shows it escapes it.
 *
 * @param marked whether the query asked for it
 */
public record Snippet(String text, boolean marked) {}
