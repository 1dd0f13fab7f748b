package synapse.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Inserts the rows that {@link TableDump} has written, whatever the database is. */
final class TableLoad {
    private static final int BATCH = 200;

    private final Connection connection;
    private final String table;

    TableLoad(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** Returns how many rows there were. */
    long read(InputStream packed) throws IOException, SQLException {
        try (DumpedRows rows = new DumpedRows(packed)) {
            List<String> names = rows.names();
            List<ColumnKind> kinds = kinds(names);
            String insert = "INSERT INTO %s (%s) VALUES (%s)"
                    .formatted(
                            table,
                            String.join(", ", names),
                            String.join(", ", names.stream().map(name -> "?").toList()));
            try (PreparedStatement statement = connection.prepareStatement(insert)) {
                return insert(rows, kinds, statement);
            }
        }
    }

    private static long insert(DumpedRows rows, List<ColumnKind> kinds, PreparedStatement statement)
            throws IOException, SQLException {
        long count = 0;
        for (Optional<JsonNode> row = rows.next(); row.isPresent(); row = rows.next()) {
            for (int i = 0; i < kinds.size(); i++)
                set(statement, i + 1, kinds.get(i), row.get().get(i));
            statement.addBatch();
            if (++count % BATCH == 0) statement.executeBatch();
        }
        statement.executeBatch();
        return count;
    }

    private List<ColumnKind> kinds(List<String> names) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(
                        "SELECT " + String.join(", ", names) + " FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData columns = none.getMetaData();
            List<ColumnKind> kinds = new ArrayList<>();
            for (int i = 1; i <= names.size(); i++) kinds.add(ColumnKind.of(columns, i));
            return kinds;
        }
    }

    private static void set(PreparedStatement statement, int column, ColumnKind kind, JsonNode value)
            throws SQLException {
        if (value.isNull()) {
            statement.setNull(column, type(kind));
            return;
        }
        switch (kind) {
            case TIME -> statement.setObject(column, OffsetDateTime.parse(value.asText()));
            case DAY -> statement.setObject(column, LocalDate.parse(value.asText()));
            case NUMBER -> statement.setLong(column, value.asLong());
            case FRACTION -> statement.setDouble(column, value.asDouble());
            case TRUTH -> statement.setBoolean(column, value.asBoolean());
            case TEXT -> statement.setString(column, value.asText());
        }
    }

    private static int type(ColumnKind kind) {
        return switch (kind) {
            case TIME -> Types.TIMESTAMP_WITH_TIMEZONE;
            case DAY -> Types.DATE;
            case NUMBER -> Types.BIGINT;
            case FRACTION -> Types.DOUBLE;
            case TRUTH -> Types.BOOLEAN;
            case TEXT -> Types.VARCHAR;
        };
    }
}
