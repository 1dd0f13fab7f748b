package synapse.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import synapse.config.ConfigurationException;

/**
 * Where the database is: a JDBC URL for H2 or PostgreSQL, with the credentials that stood in it.
 *
 * @param jdbc JDBC URL without credentials
 * @param user empty if the URL holds none
 * @param password empty if the URL holds none
 */
record DatabaseUrl(String jdbc, String user, String password) {
    private static final String FORMS =
            "REGISTRY_DB_URL must be postgresql://user:password@host:port/database, jdbc:postgresql:… or jdbc:h2:…";

    /** Returns the embedded database in a file {@code registry} below the data folder. */
    static DatabaseUrl embedded(Path dataFolder) {
        boolean ownProcess = Boolean.getBoolean("registry.runner");
        String closing = ownProcess ? ";DB_CLOSE_ON_EXIT=FALSE" : ""; // the server closes it, after the last request
        return of("jdbc:h2:file:" + dataFolder.resolve("registry") + ";TRACE_LEVEL_FILE=0" + closing);
    }

    /** @throws ConfigurationException if the form is not known; never repeats the URL, which may hold a password */
    static DatabaseUrl of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("jdbc:h2:")) return new DatabaseUrl(durable(text), "", "");
        if (lower.startsWith("jdbc:postgresql:")) return new DatabaseUrl(text, "", "");
        if (lower.startsWith("postgresql://") || lower.startsWith("postgres://")) return ofUri(text);
        throw new ConfigurationException(FORMS);
    }

    boolean isH2() {
        return jdbc.startsWith("jdbc:h2:");
    }

    /** Returns a form for logs: without credentials and parameters. */
    String display() {
        return jdbc.replaceAll("[?;].*", "").replaceAll("//[^/@]*@", "//");
    }

    /** H2 answers a commit before it is on disk unless told otherwise: a {@code kill -9} would lose it. */
    private static String durable(String url) {
        String upper = url.toUpperCase(Locale.ROOT);
        String result = upper.contains(";WRITE_DELAY=") ? url : url + ";WRITE_DELAY=0";
        return upper.contains(";LOCK_TIMEOUT=") ? result : result + ";LOCK_TIMEOUT=10000";
    }

    private static DatabaseUrl ofUri(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
                throw new ConfigurationException(FORMS);
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String[] credentials =
                    Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            String password = credentials.length == 2 ? decoded(credentials[1]) : "";
            return new DatabaseUrl(
                    "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
                    decoded(credentials[0]),
                    password);
        } catch (URISyntaxException e) {
            throw new ConfigurationException(FORMS + " (percent-encode special characters of the password)");
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
