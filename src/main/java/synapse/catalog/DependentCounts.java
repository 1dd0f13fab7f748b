package synapse.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import synapse.api.DependentsPage;
import synapse.manifest.PackageName;

/**
 * How many need a package. That may take many queries: what took longer than 20 ms is kept for a minute. Of many who ask
 * at once, one counts.
 */
@ApplicationScoped
public class DependentCounts {
    private static final int MOST_PACKAGES = 20_000;
    private static final long CHEAP_NANOS = 20_000_000;

    private final Cache<PackageName, Counted> kept = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(MOST_PACKAGES)
            .build();
    private DependentsService dependents;

    private record Counted(DependentsPage.Counts counts, long nanos) {}

    public DependentCounts() {} // for the container

    @Inject
    public DependentCounts(DependentsService dependents) {
        this.dependents = dependents;
    }

    DependentsPage.Counts of(PackageName name) {
        Counted counted = kept.get(name, this::count);
        if (counted.nanos() < CHEAP_NANOS) kept.asMap().remove(name, counted);
        return counted.counts();
    }

    private Counted count(PackageName name) {
        long begunNanos = System.nanoTime();
        DependentsPage.Counts counts = dependents.count(name);
        return new Counted(counts, System.nanoTime() - begunNanos);
    }
}
