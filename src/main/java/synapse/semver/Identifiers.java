package synapse.semver;

/** Numbers and dot-separated identifiers within a text (SemVer 2.0.0, items 2, 9, 10 and 11); nothing is allocated. */
final class Identifiers {
    private Identifiers() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isPart(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    }

    /** Returns the end of the digits that begin at {@code from}. */
    static int digitsEnd(String text, int from, int to) {
        int end = from;
        while (end < to && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Returns the number written in digits; {@code Version.MAX_NUMBER + 1} stands for all that are greater. */
    static long number(String text, int from, int to) {
        long number = 0;
        for (int i = from; i < to && number <= Version.MAX_NUMBER; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return Math.min(number, Version.MAX_NUMBER + 1);
    }

    /** Returns the end of the pre-release that begins at {@code from}, or {@code ~offset} of a bad identifier. */
    static int preReleaseEnd(String text, int from, int to) {
        return end(text, from, to, false);
    }

    /** Returns the end of the build metadata that begins at {@code from}, or {@code ~offset} of an empty identifier. */
    static int buildEnd(String text, int from, int to) {
        return end(text, from, to, true);
    }

    private static int end(String text, int from, int to, boolean leadingZeros) {
        int at = from;
        while (true) {
            int end = partEnd(text, at, to);
            if (end == at || (!leadingZeros && hasLeadingZero(text, at, end))) {
                return ~at;
            }
            if (end == to || text.charAt(end) != '.') {
                return end;
            }
            at = end + 1;
        }
    }

    /** Returns the end of the one identifier that begins at {@code from}; the same if there is none. */
    static int partEnd(String text, int from, int to) {
        int end = from;
        while (end < to && isPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean hasLeadingZero(String text, int from, int to) {
        return to - from > 1 && text.charAt(from) == '0' && digitsEnd(text, from, to) == to;
    }

    /**
     * Compares two pre-releases (item 11.4). Numbers of any length compare exactly; node-semver rounds those from
     * 2<sup>53</sup> on, by which different ones become equal.
     */
    static int compare(String a, int aFrom, int aTo, String b, int bFrom, int bTo) {
        int i = aFrom;
        int j = bFrom;
        while (i < aTo && j < bTo) {
            int aEnd = partEnd(a, i, aTo);
            int bEnd = partEnd(b, j, bTo);
            int order = compareParts(a, i, aEnd, b, j, bEnd);
            if (order != 0) {
                return order;
            }
            i = aEnd + 1;
            j = bEnd + 1;
        }
        return Boolean.compare(i < aTo, j < bTo);
    }

    private static int compareParts(String a, int aFrom, int aTo, String b, int bFrom, int bTo) {
        boolean aIsNumber = digitsEnd(a, aFrom, aTo) == aTo;
        boolean bIsNumber = digitsEnd(b, bFrom, bTo) == bTo;
        if (aIsNumber != bIsNumber) {
            return aIsNumber ? -1 : 1;
        }
        int byLength = Integer.compare(aTo - aFrom, bTo - bFrom);
        if (aIsNumber && byLength != 0) {
            return byLength;
        }
        for (int i = aFrom, j = bFrom; i < aTo && j < bTo; i++, j++) {
            if (a.charAt(i) != b.charAt(j)) {
                return a.charAt(i) < b.charAt(j) ? -1 : 1;
            }
        }
        return byLength;
    }
}
