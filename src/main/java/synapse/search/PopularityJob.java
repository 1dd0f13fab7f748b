package synapse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import synapse.config.Setting;

/**
 * Keeps search up with downloads: every {@code REGISTRY_SEARCH_COUNT_INTERVAL} one of the nodes counts them from the
 * days; each node has its index know when it was done. Nothing of it is journalled.
 */
@ApplicationScoped
public class PopularityJob {
    private static final int PACKAGES_AT_ONCE = 500;

    private final ReentrantLock running = new ReentrantLock();
    private long knownRuns = -1;
    private Map<Long, Long> known = Map.of(); // id of each package to its downloads, none left out
    private PopularityService popularity;
    private SearchFigureService figures;
    private SearchFollower follower;
    private SearchLists lists;

    public PopularityJob() {} // for the container

    @Inject
    public PopularityJob(
            PopularityService popularity, SearchFigureService figures, SearchFollower follower, SearchLists lists) {
        this.popularity = popularity;
        this.figures = figures;
        this.follower = follower;
        this.lists = lists;
    }

    /** @throws synapse.config.ConfigurationException if {@code REGISTRY_SEARCH_COUNT_INTERVAL} is wrong */
    public static Duration interval() {
        return new Setting("registry.search.count.interval").duration();
    }

    /** Counts if it is time to, and no other node does; then tells the index, unless it knows. */
    public void run() {
        if (!running.tryLock()) return; // the last one takes longer than the pause between two
        try {
            if (popularity.take(interval())) count();
            tell();
        } finally {
            running.unlock();
        }
    }

    private void count() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        long last = popularity.countAfter(0, PACKAGES_AT_ONCE, today);
        while (last > 0) last = popularity.countAfter(last, PACKAGES_AT_ONCE, today);
        popularity.finished();
    }

    private void tell() {
        long runs = popularity.runs();
        if (runs == knownRuns) return;
        lists.counted();
        Map<Long, Long> downloads = figures.downloads();
        Map<Long, Long> changed = new HashMap<>(downloads);
        changed.entrySet().removeAll(known.entrySet());
        boolean told = follower.ask(index -> {
                    index.downloads(changed);
                    return true;
                })
                .orElse(false);
        if (!told) return; // the index to come is built of the same rows
        knownRuns = runs;
        known = downloads;
    }
}
