package synapse.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import synapse.config.Environment;
import synapse.config.Setting;
import synapse.database.LongWork;

/**
 * Sees to it that this node has an index: opens the one on disk and brings it up to date, builds another if there is none
 * or it is of no use, commits every 3 s, and closes it at the end. All on one thread of its own.
 */
@ApplicationScoped
public class IndexKeeper {
    private static final Logger LOG = System.getLogger(IndexKeeper.class.getName());
    private static final long PAUSE_SECONDS = 3;
    private static final long LONGEST_PAUSE_SECONDS = 60; // after failures: to build is work
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long STOP_MILLIS = 10_000;

    @Resource
    private ManagedThreadFactory threads;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch begun = new CountDownLatch(1);
    private SearchFollower follower;
    private IndexBuilder builder;
    private NodeFolder folder; // null: not open
    private Thread thread; // null: not started
    private long pauseSeconds = PAUSE_SECONDS;

    public IndexKeeper() {} // for the container

    @Inject
    public IndexKeeper(SearchFollower follower, IndexBuilder builder) {
        this.follower = follower;
        this.builder = builder;
    }

    /**
     * Reads the settings and takes a folder.
     * @throws synapse.config.ConfigurationException if one of {@code REGISTRY_SEARCH_…} is wrong
     */
    public void open() {
        Path data = Environment.dataFolder();
        Path root = data.resolve(new Setting("registry.search.path").path());
        SearchSettings settings = ConfiguredSearch.settings();
        folder = NodeFolder.take(root);
        builder.open(folder, settings);
        SearchMetrics.follow(follower);
    }

    /** Begins once the journal is followed; waits for a small index, but not for a large one: the database answers until then. */
    public void begin() {
        thread = threads.newThread(this::run);
        thread.setName("search-index");
        thread.start();
        try {
            if (!begun.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(Level.INFO, () -> "The search index is being built; until then the database answers");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                keep();
                begun.countDown();
            } while (!stopped.await(pauseSeconds, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        try {
            if (follower.hasIndex()) builder.commit();
            else LongWork.run(builder::build);
            pauseSeconds = PAUSE_SECONDS;
        } catch (RuntimeException | Error e) { // whatever it is: the next time may be better
            if (stopped.getCount() == 0) return;
            LOG.log(
                    Level.WARNING,
                    () -> "The search index cannot be kept, next attempt in %d s: %s".formatted(pauseSeconds, e));
            pauseSeconds = Math.min(LONGEST_PAUSE_SECONDS, 2 * pauseSeconds);
        }
    }

    /** Commits and closes; what is being built is abandoned. */
    public void stop() {
        stopped.countDown();
        builder.stop();
        try {
            if (thread != null) thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            follower.close();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "The search index is not closed: " + e);
        }
        if (folder != null) SearchFollower.closeQuietly(folder);
    }
}
