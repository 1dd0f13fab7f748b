package synapse.journal;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A node that has taken in 5, and the next ones when it is let go. */
final class WaitingReader extends JournalReader {
    final AtomicInteger waiting = new AtomicInteger();
    final CountDownLatch go = new CountDownLatch(1);

    @Override
    public long applied() {
        return 5;
    }

    @Override
    public boolean awaitApplied(long seq, Duration limit) {
        waiting.incrementAndGet();
        try {
            go.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
