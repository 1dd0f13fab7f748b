package synapse.archive;

/** Hostile text made fit for a message: in quotes, at most 80 characters, one line, nothing invisible. */
final class Quoted {
    private static final int MAX_CHARACTERS = 80;

    private Quoted() {}

    static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().limit(MAX_CHARACTERS).forEach(character -> append(quoted, character));
        if (text.codePointCount(0, text.length()) > MAX_CHARACTERS) quoted.append('…');
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int character) {
        switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> quoted.append("\\u%04x".formatted(character));
            default -> quoted.appendCodePoint(character);
        }
    }
}
