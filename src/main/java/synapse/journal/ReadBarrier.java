package synapse.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * Makes a reader that names a position wait until this node has it ({@code Registry-Min-Seq}): at most 2 s, at most 64
 * readers at a time. A position beyond the head of the journal costs one look at the head, shared by all who ask at the
 * same time, and is refused at once.
 */
@ApplicationScoped
public class ReadBarrier {
    /** Longest wait of a reader, and of a writer for its own entry. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final int MOST_WAITING = 64;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final ReentrantLock looking = new ReentrantLock();
    private volatile long knownHead;
    private long lookBeganNanos = System.nanoTime();
    private JournalReader reader;
    private JournalService journal;

    public ReadBarrier() {} // for the container

    @Inject
    public ReadBarrier(JournalReader reader, JournalService journal) {
        this.reader = reader;
        this.journal = journal;
    }

    /** @throws RegistryException {@link ProblemType#NOT_YET_VISIBLE} if this node will not have {@code seq} in time */
    public void await(long seq) {
        if (reader.applied() >= seq) return;
        if (seq > knownHead && seq > look()) {
            throw notYet("the journal ends before " + seq + "; ask for a number that a write has answered");
        }
        if (!places.tryAcquire()) throw notYet("too many readers wait for " + seq + "; try again in a second");
        try {
            if (!reader.awaitApplied(seq, PATIENCE))
                throw notYet("this node has not taken in " + seq + " yet; try again");
        } finally {
            places.release();
        }
    }

    /** Looks at the head, unless a look of somebody else began after this call did. */
    private long look() {
        long calledNanos = System.nanoTime();
        looking.lock();
        try {
            if (lookBeganNanos - calledNanos <= 0) {
                lookBeganNanos = System.nanoTime();
                knownHead = journal.head();
            }
            return knownHead;
        } finally {
            looking.unlock();
        }
    }

    private static RegistryException notYet(String detail) {
        return new RegistryException(ProblemType.NOT_YET_VISIBLE, detail);
    }
}
