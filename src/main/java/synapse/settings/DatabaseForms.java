package synapse.settings;

import java.util.Locale;
import java.util.regex.Pattern;

/** The forms of {@code REGISTRY_DB_URL}. */
public final class DatabaseForms {
    private static final String HOST =
            "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?"; // also names of containers
    private static final String HOSTS = HOST + "(?:," + HOST + ")*";

    /** Groups: {@code user}, {@code password}, {@code hosts}, and the {@code rest} with the name of the database. */
    public static final Pattern URI = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>(?:[^:@/?#%]|%[0-9A-Fa-f]{2})*)(?::(?<password>(?:[^@/?#%]|%[0-9A-Fa-f]{2})*))?@)?"
                    + "(?<hosts>" + HOSTS + ")(?<rest>/[^/?#@]+(?:\\?[^#]*)?)",
            Pattern.CASE_INSENSITIVE);

    /** The driver takes no credentials before the host; what looks like some must not get into a log. */
    private static final Pattern JDBC = Pattern.compile(
            "jdbc:postgresql:(?://(?:" + HOSTS + ")?(?=[/?]|$))?(?!//)[^?@]*(?:\\?.*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern LOSING =
            Pattern.compile(".*;WRITE_DELAY=(?!0(;|$)).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private DatabaseForms() {}

    static Form<String> form() {
        String right = "postgresql://user:password@host:port/database, jdbc:postgresql:… or jdbc:h2:…"
                + " (percent-encode special characters of the password)";
        return new Form<>(right, text -> {
            if (isH2(text) || isJdbc(text) || URI.matcher(text).matches()) return text;
            throw new IllegalArgumentException();
        });
    }

    public static boolean isH2(String url) {
        return url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:");
    }

    public static boolean isJdbc(String url) {
        return JDBC.matcher(url).matches();
    }

    /** H2 answers a commit before it is on disk unless told otherwise. */
    static boolean losesCommits(String url) {
        return isH2(url) && LOSING.matcher(url).matches();
    }
}
