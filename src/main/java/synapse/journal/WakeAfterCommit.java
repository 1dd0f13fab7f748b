package synapse.journal;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;

/** Wakes the followers of this node once a transaction that wrote to the journal has committed. */
record WakeAfterCommit(JournalReader reader) implements Synchronization {
    @Override
    public void beforeCompletion() {} // nothing to do: the rows are written already

    @Override
    public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) reader.wake();
    }
}
