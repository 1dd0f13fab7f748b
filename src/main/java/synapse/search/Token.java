package synapse.search;

/**
 * A word of a text.
 *
 * @param text in lower case
 * @param begin of the word in the text
 * @param end after the word in the text
 */
record Token(String text, int begin, int end) {}
