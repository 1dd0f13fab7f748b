package synapse.database;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.xa.PGXADataSource;
import synapse.config.ConfigurationException;
import synapse.config.Environment;
import synapse.config.Setting;
import synapse.config.StartReport;

/**
 * The XA data source that the container pools: reads {@code REGISTRY_DB_URL}, {@code _USER} and {@code _PASSWORD} itself
 * and passes every call to H2's or PostgreSQL's. So one WAR serves both databases on every server; the setters that the
 * container calls do nothing.
 */
public class RegistryDataSource implements XADataSource {
    private static final AtomicBoolean REACHED = new AtomicBoolean();

    private final XADataSource target;
    private final DatabaseUrl url;
    private final Respite respite = new Respite();

    public RegistryDataSource() {
        try {
            url = new Setting("registry.db.url")
                    .text()
                    .map(DatabaseUrl::of)
                    .orElseGet(() -> DatabaseUrl.embedded(Environment.dataFolder()));
            String user = new Setting("registry.db.user").text().orElse(url.user());
            String password = new Setting("registry.db.password").text().orElse(url.password());
            target = url.isH2() ? h2(url, user, password) : postgresql(url, user, password);
        } catch (ConfigurationException e) {
            StartReport.failed(e.getMessage()); // here, for the server asks for connections before our own start
            throw e;
        }
    }

    private static XADataSource h2(DatabaseUrl url, String user, String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url.jdbc());
        source.setUser(user.isEmpty() ? "sa" : user);
        source.setPassword(password);
        return source;
    }

    private static XADataSource postgresql(DatabaseUrl url, String user, String password) {
        PGXADataSource source = new PGXADataSource();
        try {
            source.setUrl(url.jdbc());
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("REGISTRY_DB_URL is not a PostgreSQL URL: " + url.display(), e);
        }
        if (!user.isEmpty()) source.setUser(user);
        if (!password.isEmpty()) source.setPassword(password);
        source.setConnectTimeout(3);
        source.setLoginTimeout(3);
        source.setSocketTimeout(60); // until LongWork says less
        source.setTcpKeepAlive(true);
        source.setStringType("unspecified"); // EclipseLink sends an absent Instant as an absent text
        source.setApplicationName("synapse-registry");
        if (source.getOptions() == null) {
            source.setOptions("-c lock_timeout=3s -c statement_timeout=30s -c idle_in_transaction_session_timeout=60s");
        }
        return source;
    }

    /** Returns a source of connections beside the pool, without limits of time; each is the caller's to close. */
    public DataSource plain() {
        if (target instanceof DataSource h2) return h2;
        PGXADataSource from = (PGXADataSource) target;
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url.jdbc());
        source.setUser(from.getUser());
        source.setPassword(from.getPassword());
        source.setConnectTimeout(10);
        source.setTcpKeepAlive(true);
        source.setApplicationName("synapse-registry");
        return source;
    }

    /** Returns the database's address without credentials. */
    public String display() {
        return url.display();
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        try {
            XAConnection connection = new LastingConnection(target, respite);
            REACHED.set(true);
            return connection;
        } catch (SQLException e) {
            if (!REACHED.get()) StartReport.failed(unreachable(e));
            throw e;
        }
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return getXAConnection();
    }

    private String unreachable(SQLException e) {
        return "the database %s cannot be reached (%s); check REGISTRY_DB_URL, REGISTRY_DB_USER and REGISTRY_DB_PASSWORD"
                .formatted(url.display(), Sentence.of(e));
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        target.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return target.getParentLogger();
    }

    public void setConfig(String ignored) {} // a data source definition needs one property on WildFly

    public String getConfig() {
        return "env";
    }

    public void setUrl(String ignored) {}

    public void setUser(String ignored) {}

    public void setPassword(String ignored) {}
}
