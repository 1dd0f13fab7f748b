package synapse.settings;

import java.util.regex.Pattern;

/** Makes values fit to be shown: no password, no line break. */
final class Masking {
    /** What stands between two slashes and an at sign; greedy, for a password may hold an at sign that it should not. */
    private static final Pattern USER_INFO = Pattern.compile("//([^/@:]*):[^/]*@");

    /** What Redis takes for a password. */
    private static final Pattern BARE = Pattern.compile("(?i)(rediss?://)[^/@:]+@");

    private static final Pattern PARAMETER =
            Pattern.compile("(?i)([?&;][a-z_]*(?:password|passwd|pwd|secret|token)[a-z_]*=)[^&;]*");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}-\\x{202e}\\x{2066}-\\x{2069}]");

    private Masking() {}

    /** Masks passwords in a URL; another text stays as it is. */
    static String url(String text) {
        String masked =
                USER_INFO.matcher(BARE.matcher(text).replaceAll("$1***@")).replaceAll("//$1:***@");
        return PARAMETER.matcher(masked).replaceAll("$1***");
    }

    /** Puts question marks in the place of line breaks and of other characters that change how a line looks. */
    static String visible(String text) {
        return UNSEEN.matcher(text).replaceAll("?");
    }
}
