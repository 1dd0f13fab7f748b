package synapse.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.xa.PGXADataSource;

/** Connections whose sessions the database ends, as it does when it restarts. */
class LastingConnectionTest {
    private static EmbeddedPostgres postgres;

    private final PGXADataSource source = new PGXADataSource();
    private LastingConnection pooled;
    private Connection handle;
    private XAResource resource;
    private byte transactions;

    /** A transaction's name. */
    private record Name(byte number) implements Xid {
        @Override
        public int getFormatId() {
            return 1;
        }

        @Override
        public byte[] getGlobalTransactionId() {
            return new byte[] {number};
        }

        @Override
        public byte[] getBranchQualifier() {
            return new byte[] {1};
        }
    }

    @BeforeAll
    static void begin() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void end() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void connect() throws SQLException {
        source.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
        pooled = new LastingConnection(source, new Respite());
        handle = pooled.getConnection();
        resource = pooled.getXAResource();
    }

    @AfterEach
    void close() throws SQLException {
        pooled.close();
    }

    @Test
    void a_transaction_after_the_death_has_another_connection() throws Exception {
        int session = inTransaction();
        endSession(session);

        assertThat(inTransaction()).isNotEqualTo(session);
    }

    @Test
    void a_death_within_a_transaction_does_not_outlast_it() throws Exception {
        Xid xid = new Name(++transactions);
        resource.start(xid, XAResource.TMNOFLAGS);
        endSession(session(handle));
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> session(handle));
        assertThatExceptionOfType(XAException.class).isThrownBy(() -> {
            resource.end(xid, XAResource.TMFAIL);
            resource.rollback(xid);
        });

        assertThat(inTransaction()).isPositive();
    }

    @Test
    void a_database_that_is_away_is_told_and_awaited() throws Exception {
        inTransaction();
        source.setUrl("jdbc:postgresql://localhost:1/postgres");
        endSession(session(handle));
        assertThatExceptionOfType(XAException.class).isThrownBy(this::inTransaction);

        source.setUrl(postgres.getJdbcUrl("postgres", "postgres"));
        Thread.sleep(600); // the respite

        assertThat(inTransaction()).isPositive();
    }

    @Test
    void a_handle_of_its_own_is_had_for_each_use() throws Exception {
        int session = inTransaction();
        handle.close();
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> session(handle));

        handle = pooled.getConnection();
        assertThat(inTransaction()).isEqualTo(session);
        handle.close();
        endSession(session);
        handle = pooled.getConnection();

        assertThat(inTransaction()).isNotEqualTo(session);
    }

    @Test
    void a_statement_outside_of_transactions_fails_once_at_most() throws Exception {
        int session = session(handle);
        endSession(session);

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> session(handle));

        assertThat(session(handle)).isNotEqualTo(session);
    }

    @Test
    void a_local_transaction_does_not_move_to_another_connection() throws Exception {
        handle.setAutoCommit(false);
        endSession(session(handle));

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> session(handle));
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> session(handle));
    }

    @Test
    void a_connection_that_lives_stays_the_same() throws Exception {
        assertThat(inTransaction()).isEqualTo(inTransaction());
    }

    @Test
    void a_transaction_under_way_does_not_move_to_another_connection() throws Exception {
        Xid xid = new Name(++transactions);
        resource.start(xid, XAResource.TMNOFLAGS);
        endSession(session(handle));

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> session(handle));

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> session(handle));
        assertThatExceptionOfType(XAException.class).isThrownBy(() -> {
            resource.end(xid, XAResource.TMFAIL);
            resource.rollback(xid);
        });
    }

    private int inTransaction() throws SQLException, XAException {
        Xid xid = new Name(++transactions);
        resource.start(xid, XAResource.TMNOFLAGS);
        try {
            int session = session(handle);
            resource.end(xid, XAResource.TMSUCCESS);
            resource.commit(xid, true);
            return session;
        } catch (SQLException e) {
            resource.end(xid, XAResource.TMFAIL);
            throw e;
        }
    }

    private static int session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void endSession(int session) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(" + session + ", 5000)");
        }
    }
}
