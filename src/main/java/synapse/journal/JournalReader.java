package synapse.journal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * This node's readers of the journal, one thread a follower. Signals only wake them; each reads the rows after its own
 * position, at least every 250 ms.
 */
@ApplicationScoped
public class JournalReader {
    @Resource
    private ManagedThreadFactory threads;

    private final Signal wake = new Signal();
    private final Signal progress = new Signal();
    private final List<Thread> running = new CopyOnWriteArrayList<>();
    private volatile List<FollowerLoop> loops = List.of();
    private Instance<Follower> followers;
    private JournalService journal;

    public JournalReader() {} // for the container

    @Inject
    public JournalReader(Instance<Follower> followers, JournalService journal) {
        this.followers = followers;
        this.journal = journal;
    }

    /** Starts every follower at the present head; what they keep is empty until then. */
    public void start() {
        long head = journal.head();
        List<FollowerLoop> started = new ArrayList<>();
        for (Follower follower : followers) {
            FollowerLoop loop = new FollowerLoop(follower, journal, wake, progress, head);
            Thread thread = threads.newThread(loop);
            thread.setName("journal-" + follower.name());
            started.add(loop);
            running.add(thread);
        }
        loops = List.copyOf(started);
        running.forEach(Thread::start);
    }

    /** Stops the followers; waits at most 2 s for each. */
    public void stop() {
        loops.forEach(FollowerLoop::stop);
        wake.raise();
        for (Thread thread : running) {
            try {
                thread.join(2000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Tells the followers that there is something to read. */
    public void wake() {
        wake.raise();
    }

    /** Returns the number of the newest entry that every follower of this node has taken in. */
    public long applied() {
        List<FollowerLoop> followed = loops;
        long least = followed.isEmpty() ? 0 : Long.MAX_VALUE;
        for (FollowerLoop loop : followed) least = Math.min(least, loop.position());
        return least;
    }

    /** Returns for each follower the number of the newest entry that it has taken in. */
    public Map<String, Long> positions() {
        return loops.stream().collect(Collectors.toMap(FollowerLoop::name, FollowerLoop::position));
    }

    /** Tells whether the followers were started, which comes last when the registry starts. */
    public boolean hasStarted() {
        return !loops.isEmpty();
    }

    /** Tells whether every follower has a thread that runs; one that fails and tries again counts as running. */
    public boolean isRunning() {
        return !loops.isEmpty() && running.stream().allMatch(Thread::isAlive);
    }

    /** Tells whether every follower has read the journal within the last 10 s. */
    public boolean isFollowing() {
        return !loops.isEmpty() && loops.stream().allMatch(loop -> loop.isFresh(10_000));
    }

    /** Waits until {@code seq} is applied; false if it was not within the limit. */
    public boolean awaitApplied(long seq, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            long seen = progress.count();
            if (applied() >= seq) return true;
            long leftMillis = (deadline - System.nanoTime()) / 1_000_000;
            if (leftMillis <= 0 || Thread.currentThread().isInterrupted()) return false;
            progress.awaitMoreThan(seen, leftMillis);
        }
    }
}
