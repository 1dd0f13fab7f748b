package synapse.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import synapse.settings.DatabaseForms;

/**
 * Where the database is: a JDBC URL for H2 or PostgreSQL, with the credentials that stood in it.
 *
 * @param jdbc JDBC URL without credentials
 * @param user empty if the URL holds none
 * @param password empty if the URL holds none
 */
record DatabaseUrl(String jdbc, String user, String password) {
    /** Returns the embedded database in a file {@code registry} below the data folder; closed by the server's pool. */
    static DatabaseUrl embedded(Path dataFolder) {
        return of("jdbc:h2:file:" + dataFolder.resolve("registry") + ";TRACE_LEVEL_FILE=0;DB_CLOSE_ON_EXIT=FALSE");
    }

    /** @param text in one of the forms of {@code REGISTRY_DB_URL} */
    static DatabaseUrl of(String text) {
        if (DatabaseForms.isH2(text)) return new DatabaseUrl(durable(text), "", "");
        if (DatabaseForms.isJdbc(text)) return new DatabaseUrl(text, "", "");
        Matcher uri = DatabaseForms.URI.matcher(text);
        if (!uri.matches()) throw new IllegalArgumentException("no address of a database");
        return new DatabaseUrl(
                "jdbc:postgresql://" + uri.group("hosts") + uri.group("rest"),
                decoded(uri.group("user")),
                decoded(uri.group("password")));
    }

    boolean isH2() {
        return DatabaseForms.isH2(jdbc);
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
        String durable = withDefault(url, "WRITE_DELAY", 0);
        return withDefault(withDefault(durable, "LOCK_TIMEOUT", 10_000), "QUERY_CACHE_SIZE", 256);
    }

    private static String withDefault(String url, String setting, int value) {
        String start = ";" + setting + "=";
        return url.toUpperCase(Locale.ROOT).contains(start) ? url : url + start + value;
    }

    private static String decoded(String part) {
        if (part == null) return "";
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
