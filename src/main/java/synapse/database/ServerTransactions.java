package synapse.database;

import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.eclipse.persistence.exceptions.TransactionException;
import org.eclipse.persistence.platform.server.ServerPlatformBase;
import org.eclipse.persistence.sessions.DatabaseSession;
import org.eclipse.persistence.sessions.ExternalTransactionController;
import org.eclipse.persistence.transaction.JTA11TransactionController;

/**
 * Where EclipseLink finds the server's transactions (property {@code eclipselink.target-server}). Jakarta EE has no name
 * for the transaction manager, so WildFly's is tried, then Payara's; without it an entity that is not flushed would be
 * lost in silence.
 */
public class ServerTransactions extends ServerPlatformBase {
    public ServerTransactions(DatabaseSession session) {
        super(session);
    }

    @Override
    public Class<? extends ExternalTransactionController> getExternalTransactionControllerClass() {
        return Controller.class;
    }

    /** Made by EclipseLink, which asks for both once. */
    public static final class Controller extends JTA11TransactionController {
        @Override
        protected TransactionManager acquireTransactionManager() {
            return (TransactionManager) firstOf("java:jboss/TransactionManager", "java:appserver/TransactionManager");
        }

        @Override
        protected TransactionSynchronizationRegistry acquireTransactionSynchronizationRegistry() {
            return (TransactionSynchronizationRegistry)
                    firstOf("java:jboss/TransactionSynchronizationRegistry", JNDI_TRANSACTION_SYNCHRONIZATION_REGISTRY);
        }

        private Object firstOf(String ofWildFly, String other) {
            try {
                return jndiLookup(ofWildFly);
            } catch (TransactionException e) {
                return jndiLookup(other);
            }
        }
    }
}
