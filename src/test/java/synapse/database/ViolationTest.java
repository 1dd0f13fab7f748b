package synapse.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViolationTest {
    private static final String URL = "jdbc:h2:mem:violations;LOCK_TIMEOUT=50";

    private Connection one;
    private Connection two;

    @BeforeEach
    void connect() throws SQLException {
        one = DriverManager.getConnection(URL);
        two = DriverManager.getConnection(URL);
        run(
                one,
                "CREATE TABLE books (id INT CONSTRAINT books_pk PRIMARY KEY,"
                        + " title VARCHAR(9) NOT NULL CONSTRAINT books_title_unique UNIQUE)");
        run(one, "INSERT INTO books VALUES (1, 'Dune')");
    }

    @AfterEach
    void disconnect() throws SQLException {
        one.close();
        two.close();
    }

    @Test
    void a_violated_constraint_is_found_by_its_name() {
        Throwable taken = wrapped(refusal(one, "INSERT INTO books VALUES (2, 'Dune')"));

        assertThat(Violation.of("books_title_unique", taken)).isTrue();
        assertThat(Violation.of("books_pk", taken)).isFalse();
        assertThat(Violation.isTransient(taken)).isFalse();
        assertThat(Violation.isOutage(taken)).isFalse();
    }

    @Test
    void a_violated_primary_key_is_found_by_its_name() {
        assertThat(Violation.of("books_pk", wrapped(refusal(one, "INSERT INTO books VALUES (1, 'Emma')"))))
                .isTrue();
    }

    @Test
    void a_name_in_another_failure_is_no_violation() {
        Throwable unknown = refusal(one, "SELECT books_title_unique FROM books");

        assertThat(Violation.of("books_title_unique", unknown)).isFalse();
    }

    @Test
    void a_lock_that_somebody_holds_is_transient() throws SQLException {
        one.setAutoCommit(false);
        run(one, "UPDATE books SET title = 'Emma' WHERE id = 1");

        Throwable waited = wrapped(refusal(two, "UPDATE books SET title = 'Kim' WHERE id = 1"));

        assertThat(Violation.isTransient(waited)).isTrue();
        assertThat(Violation.of("books_title_unique", waited)).isFalse();
        assertThat(Violation.isOutage(waited)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "57014", "HYT00"})
    void deadlocks_and_time_outs_are_transient(String state) {
        assertThat(Violation.isTransient(wrapped(new SQLException("failed", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
    void a_database_that_is_gone_is_an_outage(String state) {
        Throwable gone = wrapped(new SQLException("failed", state));

        assertThat(Violation.isOutage(gone)).isTrue();
        assertThat(Violation.isTransient(gone)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"90028", "90031", "90067", "90098"})
    void a_database_within_the_process_that_is_closed_or_broken_is_an_outage(String state) {
        assertThat(Violation.isOutage(wrapped(new SQLException("failed", state))))
                .isTrue();
    }

    @Test
    void a_general_error_is_an_outage_if_a_disk_is_the_cause() {
        var disk = new SQLException("General error", "HY000", new IOException("No space left on device"));

        assertThat(Violation.isOutage(disk)).isTrue();
        assertThat(Violation.isOutage(new SQLException("General error", "HY000")))
                .isFalse();
    }

    @Test
    void a_transaction_that_the_server_cannot_end_is_an_outage() {
        assertThat(Violation.isOutage(new EJBException(new SystemException("commit one phase"))))
                .isTrue();
        assertThat(Violation.isOutage(new EJBException(new RollbackException("marked for rollback"))))
                .isTrue();
    }

    @Test
    void a_pool_without_connections_is_an_outage() {
        assertThat(Violation.isOutage(new PersistenceException(new SQLException("Error in allocating a connection"))))
                .isTrue();
    }

    @Test
    void the_driver_is_believed_before_the_pool_around_it() {
        SQLException driver = new SQLException("violates books_pk", "23505");

        assertThat(Violation.of("books_pk", new SQLException("from the pool", driver)))
                .isTrue();
    }

    @Test
    void what_has_no_sql_in_it_is_none_of_these() {
        var thrown = new IllegalStateException("books_pk");
        thrown.initCause(new RuntimeException(thrown));

        assertThat(Violation.of("books_pk", thrown)).isFalse();
        assertThat(Violation.isTransient(thrown)).isFalse();
        assertThat(Violation.isOutage(thrown)).isFalse();
    }

    private static Throwable wrapped(SQLException cause) {
        return new RuntimeException("transaction", new PersistenceException("query", cause));
    }

    private static SQLException refusal(Connection connection, String sql) {
        return catchThrowableOfType(SQLException.class, () -> run(connection, sql));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
