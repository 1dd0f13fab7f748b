package synapse.semver;

/**
 * Comparator without {@code ^} or {@code ~}: {@code >}, {@code >=}, {@code <}, {@code <=}, {@code =} or nothing, then a
 * prefix of {@code v} and {@code =} that means nothing, then a partial version.
 *
 * @param symbol operator as written
 * @param prefix the characters between operator and version
 * @param partial the version
 * @param isWhole whether nothing follows it
 */
record Relation(String symbol, String prefix, Partial partial, boolean isWhole) {
    static Relation read(String text) {
        int symbolEnd = text.startsWith("<") || text.startsWith(">") ? 1 : 0;
        if (text.startsWith("=", symbolEnd)) {
            symbolEnd++;
        }
        int prefixEnd = prefixEnd(text, symbolEnd);
        Partial partial = Partial.read(text, prefixEnd);
        boolean isWhole = partial.end() == text.length() && !partial.isMissing();
        return new Relation(text.substring(0, symbolEnd), text.substring(symbolEnd, prefixEnd), partial, isWhole);
    }

    /** Returns the end of the {@code v} and {@code =} that begin at {@code from}. */
    static int prefixEnd(String text, int from) {
        int at = from;
        while (text.startsWith("v", at) || text.startsWith("=", at)) {
            at++;
        }
        return at;
    }

    boolean isFull() {
        return isWhole && partial.precision() == 3;
    }

    /** Returns whether the prefix may stand there: before a full version no more than one {@code v}. */
    boolean hasGoodPrefix() {
        return partial.precision() < 3 || prefix.isEmpty() || prefix.equals("v");
    }

    /** Adds what the comparator means. */
    void expand(Expansion expansion) {
        switch (symbol) {
            case ">" -> expansion.greater();
            case ">=" -> expansion.atLeast(!prefix.isEmpty());
            case "<" -> expansion.less();
            case "<=" -> expansion.atMost();
            default -> expansion.exactly();
        }
    }
}
