package synapse.semver;

import java.util.ArrayList;
import java.util.List;

/** Reads a range: alternatives between {@code ||}, each a hyphen range or comparators between spaces. */
final class ConstraintParser {
    private static final List<Bound> NOTHING = List.of(Bound.NOTHING);

    private final String text;

    ConstraintParser(String text) {
        this.text = text;
    }

    /** Returns the alternatives, each a list of bounds, as {@link VersionConstraint#alternatives()} describes them. */
    List<List<Bound>> parse() {
        if (text.length() > VersionConstraint.MAX_LENGTH) {
            throw new InvalidConstraintException(
                    text,
                    VersionConstraint.MAX_LENGTH,
                    "a range has at most " + VersionConstraint.MAX_LENGTH + " characters");
        }
        var alternatives = new ArrayList<List<Bound>>();
        int from = 0;
        for (int bars = text.indexOf("||"); bars >= 0; bars = text.indexOf("||", from)) {
            alternatives.add(alternative(from, bars));
            from = bars + 2;
        }
        alternatives.add(alternative(from, text.length()));
        return simplified(alternatives);
    }

    private List<Bound> alternative(int from, int to) {
        var source = ConstraintText.of(text, from, to);
        var bounds = new BoundSet();
        if (!HyphenRange.read(source, bounds)) {
            readComparators(ComparatorJoiner.join(source), bounds);
        }
        return bounds.toList();
    }

    private static void readComparators(ConstraintText source, BoundSet bounds) {
        int from = 0;
        while (from < source.length()) {
            int to = source.indexOf(' ', from);
            if (to > from) {
                new ComparatorParser(source, from, to).readInto(bounds);
            }
            from = to + 1;
        }
    }

    /**
     * Leaves out what adds nothing. If one alternative is {@code *} it is the whole range: so {@code * || 1.0.0-rc.1}
     * contains no pre-release, as in node-semver.
     */
    private static List<List<Bound>> simplified(List<List<Bound>> alternatives) {
        if (alternatives.contains(List.<Bound>of())) {
            return List.of(List.of());
        }
        alternatives.removeIf(NOTHING::equals);
        return alternatives.isEmpty() ? List.of(NOTHING) : List.copyOf(alternatives);
    }
}
