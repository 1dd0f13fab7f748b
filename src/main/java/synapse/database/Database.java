package synapse.database;

import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import javax.sql.DataSource;
import javax.sql.XAConnection;
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
        RegistryDataSource source = new RegistryDataSource();
        reach(source);
        try {
            int applied = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .connectRetries(0)
                    .load()
                    .migrate()
                    .migrationsExecuted;
            LOG.log(Level.INFO, () -> "Database %s: %d migrations applied".formatted(source.display(), applied));
        } catch (FlywayException e) {
            throw new ConfigurationException(
                    "the database %s cannot be migrated: %s".formatted(source.display(), firstLine(e)), e);
        }
    }

    private static void reach(RegistryDataSource source) {
        try {
            XAConnection connection = source.getXAConnection();
            connection.close();
        } catch (SQLException e) {
            throw new ConfigurationException(
                    "the database %s cannot be reached (%s); check REGISTRY_DB_URL, REGISTRY_DB_USER and REGISTRY_DB_PASSWORD"
                            .formatted(source.display(), firstLine(e)),
                    e);
        }
    }

    private static String firstLine(Throwable e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return message.strip().lines().findFirst().orElse("").replaceAll("[.:]+$", "");
    }
}
