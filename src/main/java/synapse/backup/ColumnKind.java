package synapse.backup;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/** Kinds of columns that there are in the schema, whatever a database calls them. */
enum ColumnKind {
    TEXT,
    NUMBER,
    FRACTION,
    TRUTH,
    TIME,
    DAY;

    /** @throws BackupException for a type that no migration has used yet */
    static ColumnKind of(ResultSetMetaData columns, int column) throws SQLException {
        int type = columns.getColumnType(column);
        return switch (type) {
            case Types.VARCHAR, Types.CHAR -> TEXT;
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT -> NUMBER;
            case Types.DOUBLE -> FRACTION;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> TIME;
            default ->
                throw new BackupException("the column %s has a type that backups do not know: %s"
                        .formatted(
                                columns.getColumnName(column),
                                columns.getColumnTypeName(column).toLowerCase(Locale.ROOT)));
        };
    }
}
