package synapse.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import synapse.s3.S3Server;

/** A database and a store in a folder that a later run finds again. */
enum ChaosStack {
    H2 {
        @Override
        Services open(Path folder) {
            return new Services(Map.of(), () -> {});
        }
    },

    POSTGRESQL {
        @Override
        Services open(Path folder) throws IOException {
            EmbeddedPostgres database = EmbeddedPostgres.builder()
                    .setDataDirectory(folder.resolve("postgresql"))
                    .setCleanDataDirectory(false)
                    .start();
            S3Server store =
                    new S3Server(Files.createDirectories(folder.resolve("s3")).toAbsolutePath());
            Map<String, String> settings =
                    new TreeMap<>(store.settings(store.freshBucket())); // the same name each time
            settings.put(
                    "REGISTRY_DB_URL", "postgresql://postgres:postgres@localhost:" + database.getPort() + "/postgres");
            return new Services(settings, () -> {
                store.close();
                database.close();
            });
        }
    };

    /** Starts what belongs to the stack beside the registry. */
    abstract Services open(Path folder) throws IOException;

    /** Something that ends. */
    @FunctionalInterface
    interface End {
        void run() throws IOException;
    }

    /**
     * What runs beside the registry.
     *
     * @param settings of the registry, to reach it
     */
    record Services(Map<String, String> settings, End end) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            end.run();
        }
    }
}
