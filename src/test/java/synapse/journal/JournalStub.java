package synapse.journal;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** A journal in memory: entries 1 to its head, all of one package. */
class JournalStub extends JournalService {
    final AtomicInteger looks = new AtomicInteger();
    private volatile long head;

    JournalStub(long head) {
        this.head = head;
    }

    void growTo(long newHead) {
        head = newHead;
    }

    @Override
    public long head() {
        looks.incrementAndGet();
        return head;
    }

    @Override
    public List<JournalEntry> entries(long after, int limit) {
        return LongStream.rangeClosed(after + 1, Math.min(head, after + limit))
                .mapToObj(seq -> JournalEntries.ofPackage(seq, "json"))
                .toList();
    }
}
