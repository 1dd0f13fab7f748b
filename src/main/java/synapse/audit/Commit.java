package synapse.audit;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Work for when the transaction at hand is committed. */
final class Commit {
    /** Where each server has it (Jakarta Transactions 2.0, section 5.1). */
    private static final String NAME = "java:comp/TransactionSynchronizationRegistry";

    private Commit() {}

    /** Returns the transactions of the component at hand; nothing outside of components. */
    @SuppressWarnings("BanJNDI") // the name is ours, and static methods cannot be given it
    static Optional<TransactionSynchronizationRegistry> registry() {
        try {
            return Optional.of(InitialContext.doLookup(NAME));
        } catch (NamingException e) {
            return Optional.empty();
        }
    }

    /** Does it after the commit, not at all after a rollback, and at once if there is no transaction. */
    static void then(Optional<TransactionSynchronizationRegistry> registry, Runnable work) {
        if (registry.isEmpty() || registry.get().getTransactionStatus() == Status.STATUS_NO_TRANSACTION) work.run();
        else registry.get().registerInterposedSynchronization(new After(work));
    }

    private record After(Runnable work) implements Synchronization {
        @Override
        public void beforeCompletion() {} // nothing has happened yet

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) work.run();
        }
    }
}
