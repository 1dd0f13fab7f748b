package synapse.flow;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All bodies that are on their way: gives those of answers threads while bytes can pass, and none while they wait for their
 * clients; lets so many threads wait for those of requests.
 */
@ApplicationScoped
public class Flows {
    private static final Logger LOG = System.getLogger(Flows.class.getName());
    private static final int THREADS = 8;
    private static final int WAITING_THREADS = 64; // a store may keep them so for seconds
    private static final long IDLE_SECONDS = 30;
    private static final Duration LOOK = Duration.ofSeconds(1);

    @Resource
    private ManagedThreadFactory threads;

    private final Set<OutgoingBody> current = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Incoming, Semaphore> incoming = new EnumMap<>(Incoming.class);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private SpoolFolder spool;
    private FlowSettings settings;
    private ThreadPoolExecutor quick;
    private ThreadPoolExecutor waiting;

    public Flows() {} // for the container

    @Inject
    public Flows(SpoolFolder spool) {
        this.spool = spool;
    }

    /**
     * Reads the settings and begins to watch.
     * @throws synapse.config.ConfigurationException if one is wrong
     */
    public void open() {
        settings = FlowSettings.read();
        incoming.put(Incoming.SMALL, new Semaphore(settings.mostSmall()));
        incoming.put(Incoming.UPLOAD, new Semaphore(settings.mostUploads()));
        quick = pool(THREADS);
        waiting = pool(WAITING_THREADS);
        FlowMetrics.follow(this::underWay);
        Thread watch = threads.newThread(this::watch);
        watch.setName("flows");
        watch.start();
    }

    private ThreadPoolExecutor pool(int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private void watch() {
        try {
            while (!stopped.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) lookAtAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookAtAll() {
        long now = System.nanoTime();
        for (OutgoingBody flow : current) {
            try {
                flow.look(now);
            } catch (RuntimeException e) {
                LOG.log(Level.WARNING, "A slow client could not be looked at", e);
            }
        }
    }

    SpoolFolder spool() {
        return spool;
    }

    FlowSettings settings() {
        return settings;
    }

    /** Lets one more thread wait for a body; {@code false} if there are too many. */
    boolean receive(Incoming kind) {
        return incoming.get(kind).tryAcquire();
    }

    void received(Incoming kind) {
        incoming.get(kind).release();
    }

    private int underWay() {
        int free =
                incoming.values().stream().mapToInt(Semaphore::availablePermits).sum();
        return count.get() + settings.mostSmall() + settings.mostUploads() - free;
    }

    /** Takes one more; {@code false} if there are too many. */
    boolean begin(OutgoingBody flow) {
        if (count.incrementAndGet() > settings.mostFlows()) {
            count.decrementAndGet();
            return false;
        }
        current.add(flow);
        return true;
    }

    void end(OutgoingBody flow) {
        if (current.remove(flow)) count.decrementAndGet();
    }

    /**
     * Does a piece of work that waits for no client.
     * @param mayWait whether it may wait for somebody else
     */
    void run(Runnable work, boolean mayWait) {
        (mayWait ? waiting : quick).execute(work);
    }

    public void stop() {
        stopped.countDown();
        if (quick != null) quick.shutdown();
        if (waiting != null) waiting.shutdown();
    }
}
