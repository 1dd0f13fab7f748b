package synapse.search;

/**
 * A token of a query.
 *
 * @param text of a word, a phrase or a field (in lower case)
 * @param glued whether it stands right behind the token before
 */
record QueryToken(Kind kind, String text, boolean glued) {
    enum Kind {
        WORD,
        PHRASE,
        /** A word with a colon behind it. */
        FIELD,
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        END
    }
}
