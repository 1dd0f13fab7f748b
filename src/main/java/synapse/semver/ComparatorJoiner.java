package synapse.semver;

/**
 * Moves operators to their versions, so that spaces separate comparators only: {@code > 1.2 ^ 3} becomes
 * {@code >1.2 ^3}. Takes away exactly the spaces that node-semver takes away before it splits; where it leaves one, as
 * in {@code > = 1}, the operator stands alone and is refused later.
 */
final class ComparatorJoiner {
    private ComparatorJoiner() {}

    static ConstraintText join(ConstraintText source) {
        return joinCaretsAndTildes(joinRelations(source));
    }

    /** Drops the one space after {@code > >= < <= =}, or after nothing, if a version follows it. */
    private static ConstraintText joinRelations(ConstraintText source) {
        var joined = source.emptyCopy();
        int at = 0;
        while (at < source.length()) {
            int end = Math.max(at + 1, prefixEnd(source, at));
            int dropped = beginsVersion(source, end) ? spaceAfterRelation(source, at) : -1;
            for (; at < end; at++) {
                if (at != dropped) {
                    joined.add(source, at);
                }
            }
        }
        return joined;
    }

    /** Returns the end of {@code [<>]?[v= ]*} at {@code from}. */
    private static int prefixEnd(ConstraintText source, int from) {
        int at = source.has(from, '<') || source.has(from, '>') ? from + 1 : from;
        if (at == from && source.has(at, 'v') && isWithinVersion(source, at)) {
            return from;
        }
        while (source.has(at, 'v') || source.has(at, '=') || source.has(at, ' ')) {
            at++;
        }
        return at;
    }

    /** Returns whether the {@code v} at {@code index} is part of a pre-release, as in {@code 1.0.0-v}. */
    private static boolean isWithinVersion(ConstraintText source, int index) {
        return index > 0 && (source.charAt(index - 1) == '.' || Identifiers.isPart(source.charAt(index - 1)));
    }

    private static boolean beginsVersion(ConstraintText source, int index) {
        return index < source.length()
                && (Identifiers.isDigit(source.charAt(index))
                        || source.has(index, 'x')
                        || source.has(index, 'X')
                        || source.has(index, '*'));
    }

    /** Returns the index of the space after {@code  ?[<>]?=?} at {@code from}, or -1 if there is none. */
    private static int spaceAfterRelation(ConstraintText source, int from) {
        int at = source.has(from, ' ') ? from + 1 : from;
        if (source.has(at, '<') || source.has(at, '>')) {
            at++;
        }
        if (source.has(at, '=')) {
            at++;
        }
        return source.has(at, ' ') ? at : -1;
    }

    /** Drops one space after {@code ^}, {@code ~} and {@code ~>}, with the space also the {@code >} before it. */
    private static ConstraintText joinCaretsAndTildes(ConstraintText source) {
        var joined = source.emptyCopy();
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            joined.add(source, at++);
            int space = c == '~' && source.has(at, '>') ? at + 1 : at;
            if ((c == '~' || c == '^') && source.has(space, ' ')) {
                at = space + 1;
            }
        }
        return joined;
    }
}
