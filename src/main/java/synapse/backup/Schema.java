package synapse.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables of a database as it says itself, in lower case. */
final class Schema {
    /** What a restored registry begins anew: migrations, and what nodes are doing at the moment. */
    private static final Set<String> LEFT_OUT =
            Set.of("flyway_schema_history", "storage_checks", "storage_moves", "storage_nodes");

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    /** Returns the tables that are backed up, each behind those that it refers to. */
    List<String> tables() throws SQLException {
        Map<String, Set<String>> references = new TreeMap<>();
        for (String table : all()) if (!LEFT_OUT.contains(table)) references.put(table, references(table));
        Set<String> ordered = new LinkedHashSet<>();
        while (ordered.size() < references.size()) {
            int before = ordered.size();
            references.forEach((table, needed) -> {
                if (ordered.containsAll(needed)) ordered.add(table);
            });
            if (ordered.size() == before) throw new BackupException("tables refer to each other in a circle");
        }
        return List.copyOf(ordered);
    }

    private List<String> all() throws SQLException {
        List<String> names = new ArrayList<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (rows.next()) {
                if (Set.of("TABLE", "BASE TABLE").contains(rows.getString("TABLE_TYPE"))) {
                    names.add(rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    private Set<String> references(String table) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String name = data.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        Set<String> others = new TreeSet<>();
        try (ResultSet rows = data.getImportedKeys(connection.getCatalog(), connection.getSchema(), name)) {
            while (rows.next()) others.add(rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT));
        }
        others.remove(table);
        return others;
    }

    /** Returns the last migration; empty in an empty database. */
    Optional<String> version() throws SQLException {
        if (!all().contains("flyway_schema_history")) return Optional.empty();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT \"version\" FROM \"flyway_schema_history\""
                        + " WHERE \"success\" AND \"version\" IS NOT NULL ORDER BY \"installed_rank\" DESC")) {
            return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
        }
    }

    /** Lets each sequence go on behind the rows of its table, with room for what nodes had taken from it. */
    void renewSequences(List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sequence : sequences()) {
                String table = sequence.replaceFirst("_seq$", "");
                if (!tables.contains(table)) continue;
                long next = number("SELECT COALESCE(MAX(id), 0) + 1000 FROM " + table);
                statement.execute("ALTER SEQUENCE " + sequence + " RESTART WITH " + next);
            }
        }
    }

    private List<String> sequences() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT LOWER(sequence_name) FROM information_schema.sequences WHERE sequence_schema = '"
                                + connection.getSchema() + "'")) {
            while (rows.next()) names.add(rows.getString(1));
        }
        return names;
    }

    long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
