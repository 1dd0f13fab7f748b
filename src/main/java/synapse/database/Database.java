package synapse.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import synapse.config.ConfigurationException;

/** The pooled database of the application, {@code java:app/jdbc/registry}, and its schema. */
@ApplicationScoped
@DataSourceDefinition(
        name = Database.JNDI_NAME,
        className = "synapse.database.RegistryDataSource",
        minPoolSize = 2,
        maxPoolSize = 32,
        properties = {"config=env"})
public class Database {
    public static final String JNDI_NAME = "java:app/jdbc/registry";
    private static final Logger LOG = System.getLogger(Database.class.getName());

    @Resource(lookup = JNDI_NAME)
    private DataSource pool;

    /**
     * Connects and brings the schema up to date.
     * @throws ConfigurationException in one sentence if the database cannot be reached or migrated
     */
    public void open() {
        String display = new RegistryDataSource().display();
        try {
            LongWork.run(() -> migrate(display));
        } catch (FlywayException e) {
            throw new ConfigurationException(
                    "the database %s cannot be migrated: %s".formatted(display, Sentence.of(e)), e);
        }
    }

    private void migrate(String display) {
        int applied = Flyway.configure(Database.class.getClassLoader())
                .dataSource(pool)
                .locations("classpath:db/migration")
                .connectRetries(0)
                .load()
                .migrate()
                .migrationsExecuted;
        LOG.log(Level.INFO, () -> "Database %s: %d migrations applied".formatted(display, applied));
    }

    /** Returns product and version, such as {@code PostgreSQL 17.6}. */
    public String product() {
        try (Connection connection = pool.getConnection()) {
            DatabaseMetaData data = connection.getMetaData();
            return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say what it is", e);
        }
    }
}
