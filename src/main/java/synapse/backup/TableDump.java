package synapse.backup;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import synapse.archive.Digest;

/**
 * Writes the rows of a table: a line with the names of the columns, then a line for each row, all of them JSON arrays. The
 * same on every database: times are ISO 8601, everything else is as JSON has it.
 */
final class TableDump {
    private static final int FETCHED = 500;

    private final Connection connection;
    private final String table;
    private final JsonFactory json = new JsonFactory();
    private long rows;

    TableDump(Connection connection, String table) {
        this.connection = connection;
        this.table = table;
    }

    /** Closes nothing. */
    private static final class Open extends FilterOutputStream {
        Open(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    Manifest.TableFile write(OutputStream out) throws IOException, SQLException {
        MessageDigest sha256 = Digest.sha256();
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet found = statement.executeQuery("SELECT * FROM " + table);
                    OutputStream packed = new GZIPOutputStream(new DigestOutputStream(new Open(out), sha256), 1 << 16);
                    JsonGenerator line = json.createGenerator(packed)) {
                line.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
                writeNames(found.getMetaData(), line);
                while (found.next()) writeRow(found, line);
            }
        }
        return new Manifest.TableFile(rows, Digest.of(sha256).hex());
    }

    private static void writeNames(ResultSetMetaData columns, JsonGenerator line) throws IOException, SQLException {
        line.writeStartArray();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            line.writeString(columns.getColumnName(i).toLowerCase(Locale.ROOT));
        }
        line.writeEndArray();
    }

    private void writeRow(ResultSet row, JsonGenerator line) throws IOException, SQLException {
        line.writeStartArray();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) line.writePOJO(value(row, i, columns));
        line.writeEndArray();
        rows++;
    }

    private static Object value(ResultSet row, int column, ResultSetMetaData columns) throws SQLException {
        return switch (ColumnKind.of(columns, column)) {
            case TIME -> text(row.getObject(column, OffsetDateTime.class));
            case DAY -> text(row.getObject(column, LocalDate.class));
            case NUMBER -> row.getObject(column) == null ? null : row.getLong(column);
            case FRACTION -> row.getObject(column) == null ? null : row.getDouble(column);
            case TRUTH -> row.getObject(column) == null ? null : row.getBoolean(column);
            case TEXT -> row.getString(column);
        };
    }

    private static String text(Object value) {
        return value == null
                ? null
                : value instanceof OffsetDateTime time ? time.toInstant().toString() : value.toString();
    }
}
