package synapse.semver;

/**
 * One alternative of a range on its way to being understood: white space reduced to single spaces, build metadata left
 * out. Knows for each character where it stood in the range, so that a refusal can point at it.
 */
final class ConstraintText {
    private final String range;
    private final StringBuilder characters;
    private final int[] origins;
    private final int rangeEnd;

    /** Begins an empty text that will hold at most {@code capacity} characters of the range before {@code rangeEnd}. */
    private ConstraintText(String range, int capacity, int rangeEnd) {
        this.range = range;
        this.characters = new StringBuilder(capacity);
        this.origins = new int[capacity];
        this.rangeEnd = rangeEnd;
    }

    /** Takes the alternative between two offsets of the range. */
    static ConstraintText of(String range, int from, int to) {
        int start = from;
        while (start < to && isSpace(range.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && isSpace(range.charAt(end - 1))) {
            end--;
        }
        var text = new ConstraintText(range, end - start, end);
        text.take(start, end);
        return text;
    }

    private void take(int from, int to) {
        int at = from;
        while (at < to) {
            char c = range.charAt(at);
            if (c == '+' && at + 1 < to && Identifiers.isPart(range.charAt(at + 1))) {
                at = buildEnd(at + 1, to);
            } else if (!isSpace(c)) {
                add(c, at++);
            } else {
                add(' ', at++);
                while (at < to && isSpace(range.charAt(at))) {
                    at++;
                }
            }
        }
    }

    /** Returns the end of the build metadata; a dot belongs to it only if an identifier follows, as in node-semver. */
    private int buildEnd(int from, int to) {
        int end = Identifiers.partEnd(range, from, to);
        while (end + 1 < to && range.charAt(end) == '.' && Identifiers.isPart(range.charAt(end + 1))) {
            end = Identifiers.partEnd(range, end + 1, to);
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** Begins an empty text that may take over characters of this one. */
    ConstraintText emptyCopy() {
        return new ConstraintText(range, length(), rangeEnd);
    }

    /** Takes over one character of {@code source}. */
    void add(ConstraintText source, int index) {
        add(source.charAt(index), source.origins[index]);
    }

    private void add(char c, int origin) {
        origins[characters.length()] = origin;
        characters.append(c);
    }

    int length() {
        return characters.length();
    }

    char charAt(int index) {
        return characters.charAt(index);
    }

    /** Returns whether {@code wanted} stands at {@code index}; false beyond the end. */
    boolean has(int index, char wanted) {
        return index < length() && charAt(index) == wanted;
    }

    String substring(int from, int to) {
        return characters.substring(from, to);
    }

    /** Returns the first index of {@code wanted} from {@code from} on; the length if there is none. */
    int indexOf(char wanted, int from) {
        int at = from;
        while (at < length() && charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    /** Returns the refusal that points at the character at {@code index}, or at the end. */
    InvalidConstraintException refusal(int index, String reason) {
        return new InvalidConstraintException(range, index < length() ? origins[index] : rangeEnd, reason);
    }
}
