package synapse.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The databases that the registry runs on; the system property {@code registry.test.database} chooses one for the run. With
 * H2 goes a store on disk, with PostgreSQL one in a bucket: the two stacks that there are.
 */
enum TestDatabase {
    H2,
    POSTGRESQL;

    private static final AtomicInteger COUNT = new AtomicInteger();

    static TestDatabase current() {
        return valueOf(System.getProperty("registry.test.database", "h2").toUpperCase(Locale.ROOT));
    }

    /**
     * Returns the settings of an empty database and an empty store; without any, the registry makes an H2 file and a folder
     * below its data folder.
     */
    Map<String, String> fresh() {
        if (this == H2) return Map.of();
        Map<String, String> settings = new TreeMap<>(TestBuckets.fresh());
        settings.put("REGISTRY_DB_URL", freshPostgresUrl());
        return settings;
    }

    /** Returns the address of an empty PostgreSQL database. */
    static String freshPostgresUrl() {
        String name = "registry_" + COUNT.incrementAndGet();
        try (Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create " + name, e);
        }
        return "postgresql://postgres:postgres@localhost:" + Server.POSTGRES.getPort() + "/" + name;
    }

    /** One server for the whole run, started when it is first needed; it stops with this JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
