package synapse.semver;

/**
 * Version as ranges write it: from the right, numbers may be missing or be {@code x}, {@code X} or {@code *}.
 *
 * @param major first number, or {@link #ANY}; {@code Version.MAX_NUMBER + 1} stands for all that are greater
 * @param minor second number, likewise
 * @param patch third number, likewise
 * @param tag pre-release with its hyphen; empty if there is none
 * @param start offset of its first character
 * @param end offset after its last character
 */
record Partial(long major, long minor, long patch, String tag, int start, int end) {
    static final long ANY = -1;

    /** Reads as much as fits from {@code from} on; the caller looks at {@link #end} and {@link #isMissing}. */
    static Partial read(String text, int from) {
        var numbers = new long[] {ANY, ANY, ANY};
        int end = from;
        for (int i = 0; i < 3; i++) {
            int start = i == 0 ? from : end + 1;
            int stop = i == 0 || has(text, end, '.') ? numberEnd(text, start) : start;
            if (stop == start) {
                return new Partial(numbers[0], numbers[1], numbers[2], "", from, end);
            }
            if (Identifiers.isDigit(text.charAt(start))) {
                numbers[i] = Identifiers.number(text, start, stop);
            }
            end = stop;
        }
        int tagEnd = has(text, end, '-') ? Identifiers.preReleaseEnd(text, end + 1, text.length()) : end;
        String tag = text.substring(end, Math.max(end, tagEnd));
        return new Partial(numbers[0], numbers[1], numbers[2], tag, from, end + tag.length());
    }

    /** Returns the end of the number or wildcard at {@code from}; a leading zero ends it. */
    private static int numberEnd(String text, int from) {
        if (has(text, from, '0') || has(text, from, 'x') || has(text, from, 'X') || has(text, from, '*')) {
            return from + 1;
        }
        return Identifiers.digitsEnd(text, from, text.length());
    }

    private static boolean has(String text, int index, char wanted) {
        return index < text.length() && text.charAt(index) == wanted;
    }

    /** Returns whether there was no version at all. */
    boolean isMissing() {
        return start == end;
    }

    /** Returns how many numbers stand before the first that is left open, 0 to 3. */
    int precision() {
        if (major == ANY) {
            return 0;
        }
        if (minor == ANY) {
            return 1;
        }
        return patch == ANY ? 2 : 3;
    }

    /** Returns whether a number follows one that is left open, as in {@code 1.x.3}. */
    boolean hasNumberAfterWildcard() {
        return (major == ANY && minor != ANY) || (minor == ANY && patch != ANY);
    }
}
