package synapse.catalog;

/** Texts between storage, where a missing one is empty, and the wire, where it is left out. */
final class Text {
    private Text() {}

    static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
