package synapse.lifecycle;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import synapse.journal.Change;

/** Logs a change once it is committed. */
@ApplicationScoped
public class ChangeLog {
    private static final Logger LOG = System.getLogger(ChangeLog.class.getName());

    @Resource
    private TransactionSynchronizationRegistry transactions;

    void afterCommit(Change change, long seq) {
        String what = change.version() == null ? change.packageName() : change.packageName() + " " + change.version();
        transactions.registerInterposedSynchronization(
                new Line("%s: %s by %s, seq %d".formatted(change.type(), what, change.actor(), seq)));
    }

    private record Line(String text) implements Synchronization {
        @Override
        public void beforeCompletion() {} // nothing has happened yet

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) LOG.log(Level.INFO, text);
        }
    }
}
