package synapse.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A program that commits rows by eight threads and prints the number of each row that is committed, until it is killed. */
final class CommittingWriter {
    private static final int THREADS = 8;
    private static final long PAUSE_MILLIS = 30;

    private final String url;

    private CommittingWriter(String url) {
        this.url = url;
    }

    public static void main(String... arguments) throws SQLException {
        CommittingWriter writer = new CommittingWriter(arguments[0]);
        writer.createTable();
        for (int i = 0; i < THREADS; i++) new Thread(writer::writeOn).start();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    private void createTable() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE head (seq BIGINT)");
            statement.execute("INSERT INTO head VALUES (0)");
            statement.execute("CREATE TABLE entries (seq BIGINT PRIMARY KEY, payload VARCHAR(1000))");
        }
    }

    private void writeOn() {
        try (Connection connection = connect()) {
            connection.setAutoCommit(false);
            while (true) {
                long seq = append(connection);
                connection.commit();
                System.out.println(seq);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes the next number, as the journal does, and uses it. */
    private static long append(Connection connection) throws SQLException {
        try (Statement head = connection.createStatement();
                PreparedStatement entry = connection.prepareStatement("INSERT INTO entries VALUES (?, ?)")) {
            head.executeUpdate("UPDATE head SET seq = seq + 1");
            try (var result = head.executeQuery("SELECT seq FROM head")) {
                result.next();
                long seq = result.getLong(1);
                entry.setLong(1, seq);
                entry.setString(2, "x".repeat(600));
                entry.executeUpdate();
                return seq;
            }
        }
    }
}
