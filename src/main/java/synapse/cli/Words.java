package synapse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Text of others made fit for a terminal: nothing in it moves the cursor, and lines are as long as they may be. */
final class Words {
    private Words() {}

    /** Returns the text on one line, without control characters. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> clean.appendCodePoint(isPlain(letter) ? letter : ' '));
        return clean.toString().strip();
    }

    /** Returns the text with its lines, without control characters. */
    static String tame(String text) {
        if (text.codePoints().allMatch(letter -> letter == '\n' || isPlain(letter))) return text;
        StringBuilder tame = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> tame.appendCodePoint(letter == '\n' || isPlain(letter) ? letter : ' '));
        return tame.toString();
    }

    /** Neither control, nor line end, nor one of those that turn the direction of writing. */
    private static boolean isPlain(int letter) {
        boolean isTurning = (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
        return !Character.isISOControl(letter) && letter != 0x2028 && letter != 0x2029 && !isTurning;
    }

    /** Returns the text on lines of so many columns; a word that is longer stays whole, for it may be copied. */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : clean(text).split("\\s+", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Returns the text with its lines; what of one does not fit goes on below it, indented. */
    static String fold(String text, int columns) {
        List<String> folded = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String indent = " ".repeat(line.length() - line.stripLeading().length());
            boolean isFit = line.length() <= columns;
            List<String> parts = isFit ? List.of(line.strip()) : wrap(line, columns - indent.length() - 2);
            folded.add(indent + parts.get(0));
            for (String more : parts.subList(1, parts.size())) folded.add(indent + "  " + more);
        }
        return String.join("\n", folded);
    }

    /** Returns the beginning of the text, with a mark if that is not all. */
    static String shorten(String text, int columns) {
        return text.length() <= columns ? text : text.substring(0, Math.max(0, columns - 3)) + "...";
    }

    /** Returns {@code 1 file}, {@code 2 files}. */
    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    /** Returns a size for people, in powers of ten. */
    static String size(long bytes) {
        if (bytes < 1_000) return bytes + " B";
        if (bytes < 1_000_000) return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        if (bytes < 1_000_000_000) return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
        return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
    }

    /** Returns the day of a time as the registry writes it. */
    static String day(String time) {
        return clean(time.length() > 10 ? time.substring(0, 10) : time);
    }
}
