package synapse.resolve;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Reads the whole catalog into the index in the background, as far as there is room, once somebody resolves. */
@ApplicationScoped
public class IndexLoader {
    private static final Logger LOG = System.getLogger(IndexLoader.class.getName());
    private static final int PACKAGES_AT_ONCE = 500;

    @Resource
    private ManagedExecutorService executor;

    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile boolean stopped;
    private PackageIndex index;

    public IndexLoader() {} // for the container

    @Inject
    public IndexLoader(PackageIndex index) {
        this.index = index;
    }

    /** Begins, unless it has begun already. */
    void begin() {
        if (begun.get() || begun.getAndSet(true)) return;
        try {
            executor.execute(this::load);
        } catch (RejectedExecutionException e) {
            begun.set(false); // the next one tries again
        }
    }

    private void load() {
        long begunNanos = System.nanoTime();
        try {
            String cursor = index.loadAfter("", PACKAGES_AT_ONCE);
            while (!cursor.isEmpty() && !stopped) cursor = index.loadAfter(cursor, PACKAGES_AT_ONCE);
            long millis = (System.nanoTime() - begunNanos) / 1_000_000;
            LOG.log(Level.INFO, () -> "The index has %d packages, after %d ms".formatted(index.size(), millis));
        } catch (RuntimeException e) {
            if (!stopped) LOG.log(Level.WARNING, () -> "The index is read no further for now: " + e.getMessage());
            begun.set(false);
        }
    }

    @PreDestroy
    void stop() {
        stopped = true;
    }
}
