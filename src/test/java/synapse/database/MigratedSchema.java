package synapse.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;

/** A database in memory on which every migration ran; its names in lower case. */
final class MigratedSchema implements AutoCloseable {
    private static final String URL = "jdbc:h2:mem:schema";

    private final Connection connection;

    MigratedSchema() throws SQLException {
        connection = DriverManager.getConnection(URL);
        Flyway.configure()
                .dataSource(URL, "", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    Set<String> tables() {
        return query("SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = 'PUBLIC'");
    }

    Set<String> columns(String table) {
        return query("SELECT LOWER(column_name) FROM information_schema.columns WHERE LOWER(table_name) = '" + table
                + "' AND table_schema = 'PUBLIC'");
    }

    /** Returns the columns that every row must give. */
    Set<String> requiredColumns(String table) {
        return query("SELECT LOWER(column_name) FROM information_schema.columns WHERE LOWER(table_name) = '" + table
                + "' AND table_schema = 'PUBLIC' AND is_nullable = 'NO' AND column_default IS NULL");
    }

    Set<String> keys() {
        return query("SELECT LOWER(constraint_name) FROM information_schema.table_constraints"
                + " WHERE constraint_type IN ('UNIQUE', 'PRIMARY KEY')");
    }

    /** Returns how far the sequence steps; empty if there is none. */
    Set<String> stepOf(String sequence) {
        return query(
                "SELECT increment FROM information_schema.sequences WHERE LOWER(sequence_name) = '" + sequence + "'");
    }

    void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Set<String> query(String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            Set<String> texts = new TreeSet<>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
