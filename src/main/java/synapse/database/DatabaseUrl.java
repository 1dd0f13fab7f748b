package synapse.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import synapse.config.ConfigurationException;

/**
 * Where the database is: a JDBC URL for H2 or PostgreSQL, with the credentials that stood in it.
 *
 * @param jdbc JDBC URL without credentials
 * @param user empty if the URL holds none
 * @param password empty if the URL holds none
 */
record DatabaseUrl(String jdbc, String user, String password) {
    private static final String HOST =
            "(?:[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?"; // also names of containers
    private static final String HOSTS = HOST + "(?:," + HOST + ")*";

    private static final Pattern URI = Pattern.compile(
            "postgres(?:ql)?://(?:(?<user>(?:[^:@/?#%]|%[0-9A-Fa-f]{2})*)(?::(?<password>(?:[^@/?#%]|%[0-9A-Fa-f]{2})*))?@)?"
                    + "(?<hosts>" + HOSTS + ")(?<rest>/[^/?#@]+(?:\\?[^#]*)?)",
            Pattern.CASE_INSENSITIVE);

    /** The driver takes no credentials before the host; what looks like some must not get into a log. */
    private static final Pattern JDBC = Pattern.compile(
            "jdbc:postgresql:(?://(?:" + HOSTS + ")?(?=[/?]|$))?(?!//)[^?@]*(?:\\?.*)?", Pattern.CASE_INSENSITIVE);

    private static final String FORMS =
            "REGISTRY_DB_URL must be postgresql://user:password@host:port/database, jdbc:postgresql:… or jdbc:h2:…";

    /** Returns the embedded database in a file {@code registry} below the data folder; closed by the server's pool. */
    static DatabaseUrl embedded(Path dataFolder) {
        return of("jdbc:h2:file:" + dataFolder.resolve("registry") + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    /** @throws ConfigurationException if the form is not known; never repeats the URL, which may hold a password */
    static DatabaseUrl of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:h2:")) return new DatabaseUrl(durable(text), "", "");
        if (JDBC.matcher(text).matches()) return new DatabaseUrl(text, "", "");
        return ofUri(text);
    }

    boolean isH2() {
        return jdbc.regionMatches(true, 0, "jdbc:h2:", 0, 8);
    }

    /** Returns a form for logs: without credentials and parameters. */
    String display() {
        return jdbc.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }

    /**
     * H2 answers a commit before it is on disk unless told otherwise: a {@code kill -9} would lose it. It waits for a lock
     * for 2 s only, and remembers 8 statements of a connection, fewer than a publish has: it would parse them again.
     */
    private static String durable(String url) {
        if (url.toUpperCase(Locale.ROOT).matches(".*;WRITE_DELAY=(?!0(;|$)).*")) {
            throw new ConfigurationException(
                    "REGISTRY_DB_URL must not set WRITE_DELAY: with any other than 0 a crash loses acknowledged publishes");
        }
        String durable = withDefault(url, "WRITE_DELAY", 0);
        return withDefault(withDefault(durable, "LOCK_TIMEOUT", 10_000), "QUERY_CACHE_SIZE", 256);
    }

    private static String withDefault(String url, String setting, int value) {
        String start = ";" + setting + "=";
        return url.toUpperCase(Locale.ROOT).contains(start) ? url : url + start + value;
    }

    private static DatabaseUrl ofUri(String text) {
        Matcher uri = URI.matcher(text);
        if (!uri.matches()) {
            throw new ConfigurationException(FORMS + " (percent-encode special characters of the password)");
        }
        return new DatabaseUrl(
                "jdbc:postgresql://" + uri.group("hosts") + uri.group("rest"),
                decoded(uri.group("user")),
                decoded(uri.group("password")));
    }

    private static String decoded(String part) {
        if (part == null) return "";
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
