package synapse.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A registry of a test's own on the database of this run, and the way into that database. */
final class OwnRegistry implements AutoCloseable {
    private static final String URL = "REGISTRY_DB_URL";

    private final Map<String, String> database;
    private final RegistryProcess process;

    OwnRegistry() {
        this(RegistryProcess.on(TestDatabase.H2), TestDatabase.current().fresh());
    }

    /** @param database the settings of database and store; none for H2 and a folder */
    OwnRegistry(RegistryProcess process, Map<String, String> database) {
        this.process = process;
        this.database = database;
        database.forEach(process::with);
    }

    /**
     * Lets H2 use freed space again after half a second, not 45: some versions (2.5.252) lose the last commits by a kill
     * as soon as they do. Does nothing on PostgreSQL.
     */
    OwnRegistry reusingSpaceAtOnce() {
        if (database.isEmpty()) process.with(URL, "jdbc:h2:file:" + h2File() + ";RETENTION_TIME=500");
        return this;
    }

    RegistryProcess process() {
        return process;
    }

    /** Opens the database; only while the registry is stopped, for H2 lets one process in. */
    Connection openDatabase() throws SQLException {
        if (database.isEmpty()) {
            return DriverManager.getConnection("jdbc:h2:file:" + h2File() + ";IFEXISTS=TRUE", "sa", "");
        }
        String[] parts = database.get(URL).split("[/:@]+", 4); // postgresql://user:password@host…
        return DriverManager.getConnection("jdbc:postgresql://" + parts[3], parts[1], parts[2]);
    }

    /** Returns the keys of the archives that are stored. */
    List<String> storedKeys() throws IOException {
        Path store = process.store();
        try (Stream<Path> paths = Files.walk(store.resolve("sha256"))) {
            return paths.filter(Files::isRegularFile)
                    .map(file -> store.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private Path h2File() {
        return process.data().resolve("registry");
    }

    @Override
    public void close() {
        process.close();
    }
}
