package synapse.semver;

/** Reads one comparator that holds no spaces. */
final class ComparatorParser {
    private static final String UNEXPECTED = "here must stand a version such as 1.2.3 or 1.x, and nothing after it";
    private static final String LONE_HYPHEN = "a hyphen range is two versions without operators, alone between \"||\"";
    private static final String NUMBER_AFTER_WILDCARD = "no number may follow a wildcard";
    private static final String BAD_PREFIX = "before a full version stands one operator and at most one \"v\"";

    private final ConstraintText source;
    private final int from;
    private final String text;

    /** Prepares for the characters of {@code source} between two indexes, at least one. */
    ComparatorParser(ConstraintText source, int from, int to) {
        this.source = source;
        this.from = from;
        this.text = source.substring(from, to);
    }

    /** Adds what the comparator means; throws {@link InvalidConstraintException} if it means nothing. */
    void readInto(BoundSet bounds) {
        switch (text.charAt(0)) {
            case '^' -> expansion(1, bounds).caret();
            case '~' -> expansion(text.startsWith("~>") ? 2 : 1, bounds).tilde();
            default -> {
                Relation relation = relation();
                relation.expand(new Expansion(source, from, relation.partial(), bounds));
            }
        }
    }

    private Expansion expansion(int operatorEnd, BoundSet bounds) {
        Partial partial = Partial.read(text, Relation.prefixEnd(text, operatorEnd));
        if (partial.isMissing() || partial.end() < text.length()) {
            throw refusal(partial.end(), UNEXPECTED);
        }
        return new Expansion(source, from, partial, bounds);
    }

    private Relation relation() {
        Relation relation = Relation.read(text);
        if (!relation.isWhole()) {
            relation = withoutStar(relation);
        }
        if (relation.partial().hasNumberAfterWildcard()) {
            throw refusal(relation.partial().start(), NUMBER_AFTER_WILDCARD);
        }
        if (!relation.hasGoodPrefix()) {
            throw refusal(relation.symbol().length(), BAD_PREFIX);
        }
        return relation;
    }

    /**
     * Returns the full version that is left when the first star, with the operator before it, is taken away: so
     * {@code 1.2.3*} is 1.2.3, by an accident of node-semver that existing ranges may rely on.
     */
    private Relation withoutStar(Relation refused) {
        int star = text.indexOf('*');
        if (star >= 0) {
            int start = star > 0 && text.charAt(star - 1) == '=' ? star - 1 : star;
            start -= start > 0 && (text.charAt(start - 1) == '<' || text.charAt(start - 1) == '>') ? 1 : 0;
            Relation rest = Relation.read(withoutBuild(text.substring(0, start) + text.substring(star + 1)));
            if (rest.isFull()) {
                return rest;
            }
        }
        throw refusal(refused.partial().end(), text.equals("-") ? LONE_HYPHEN : UNEXPECTED);
    }

    private static String withoutBuild(String text) {
        int plus = text.indexOf('+');
        boolean isBuild = plus >= 0 && Identifiers.buildEnd(text, plus + 1, text.length()) == text.length();
        return isBuild ? text.substring(0, plus) : text;
    }

    /** Points at a character of the comparator, or at what follows it. */
    private InvalidConstraintException refusal(int index, String reason) {
        return source.refusal(from + index, reason);
    }
}
