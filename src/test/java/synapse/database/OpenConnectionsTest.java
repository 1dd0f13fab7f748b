package synapse.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** H2 closes itself under its connections, as it does when its disk fails it. */
class OpenConnectionsTest {
    private final JdbcDataSource source = new JdbcDataSource();

    @TempDir
    Path folder;

    @Test
    void all_connections_go_over_to_the_database_that_is_opened_again_and_nothing_is_lost() throws SQLException {
        source.setURL(DatabaseUrl.embedded(folder).jdbc());
        source.setUser("sa");
        LastingConnection one = new LastingConnection(source, new Respite());
        LastingConnection other = new LastingConnection(source, new Respite());
        Connection first = one.getConnection();
        Connection second = other.getConnection();
        execute(first, "CREATE TABLE books (id INT)");
        execute(first, "INSERT INTO books VALUES (1)");

        closeDatabase();

        assertThat(failsOnce(second)).isTrue();
        execute(second, "INSERT INTO books VALUES (2)");
        assertThat(count(second)).isEqualTo(2);
        assertThat(count(first)).isEqualTo(2);
        one.close();
        other.close();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean failsOnce(Connection connection) {
        try {
            execute(connection, "SELECT 1");
            return false;
        } catch (SQLException e) {
            return Violation.isOutage(e);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT COUNT(*) FROM books")) {
            result.next();
            return result.getInt(1);
        }
    }

    private void closeDatabase() throws SQLException {
        try (Connection connection = source.getConnection()) {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            session.getDatabase().shutdownImmediately();
        }
    }
}
