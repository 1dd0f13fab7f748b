package synapse.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
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

        execute(second, "INSERT INTO books VALUES (2)");
        assertThat(count(second)).isEqualTo(2);
        assertThat(count(first)).isEqualTo(2);
        one.close();
        other.close();
    }

    /** What a statement on its closed store may go into, H2 never leaves. */
    @Test
    void a_database_that_has_closed_itself_is_asked_for_nothing() throws SQLException {
        source.setURL(DatabaseUrl.embedded(folder).jdbc());
        source.setUser("sa");
        LastingConnection one = new LastingConnection(source, new Respite());
        LastingConnection other = new LastingConnection(source, new Respite());
        execute(one.getConnection(), "CREATE TABLE books (id INT)");
        Connection second = other.getConnection();

        breakStore();

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(count(one.getConnection())).isZero();
            assertThat(count(second)).isZero();
            one.close();
            other.close();
        });
    }

    @Test
    void a_connection_that_does_not_close_hinders_nobody() throws Exception {
        source.setURL(DatabaseUrl.embedded(folder).jdbc());
        source.setUser("sa");
        LastingConnection one = new LastingConnection(source, new Respite());
        LastingConnection other = new LastingConnection(source, new Respite());
        Connection first = one.getConnection();
        Connection second = other.getConnection();
        execute(first, "CREATE TABLE books (id INT)");
        execute(first, "CREATE ALIAS rest FOR 'java.lang.Thread.sleep(long)'");
        Thread busy = new Thread(() ->
                assertThatThrownBy(() -> execute(first, "CALL rest(40000)")).isInstanceOf(SQLException.class));
        busy.setDaemon(true);
        busy.start();
        TimeUnit.MILLISECONDS.sleep(500); // the driver's lock is in its hand

        breakStore();

        assertTimeoutPreemptively(
                Duration.ofSeconds(15), () -> assertThat(count(second)).isZero());
        busy.interrupt();
        other.close();
        one.close();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
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
            database(connection).shutdownImmediately();
        }
    }

    /** Closes the store as H2 does in a panic, with one statement more counted as ended than had begun. */
    private void breakStore() throws SQLException {
        MVStore store = database(source.getConnection()).getStore().getMvStore();
        MVStore.TxCounter counter = store.registerVersionUsage();
        for (int i = 0; i < 3; i++) store.decrementVersionUsageCounter(counter);
        store.closeImmediately();
    }

    private static Database database(Connection connection) throws SQLException {
        return ((SessionLocal) connection.unwrap(JdbcConnection.class).getSession()).getDatabase();
    }
}
