package synapse.it;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What a query answers: one text a row, the columns separated by {@code |}, times in UTC. */
final class Rows {
    private Rows() {}

    static List<String> of(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) rows.add(row(result));
        }
        return rows;
    }

    private static String row(ResultSet result) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            boolean isTime = result.getMetaData()
                    .getColumnTypeName(i)
                    .toUpperCase(java.util.Locale.ROOT)
                    .startsWith("TIMESTAMP");
            columns.add(isTime ? time(result, i) : result.getString(i));
        }
        return String.join("|", columns);
    }

    private static String time(ResultSet result, int column) throws SQLException {
        OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
        return time == null ? "null" : time.toInstant().toString();
    }
}
