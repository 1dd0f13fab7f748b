package synapse.readme;

/**
 * The readme of a version.
 *
 * @param text as it is in the archive; empty if there is none
 * @param html what a page may show; empty if there is none, or if it is to be rendered when it is read
 */
public record Readme(String text, String html) {
    public static final Readme NONE = new Readme("", "");
}
