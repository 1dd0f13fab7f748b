package synapse.resolve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import synapse.catalog.IndexPage;
import synapse.catalog.IndexService;
import synapse.config.Setting;
import synapse.journal.Follower;
import synapse.journal.JournalEntry;
import synapse.manifest.PackageName;
import synapse.resolver.Nearest;

/**
 * The packages of this node as the resolver needs them, at most {@code REGISTRY_INDEX_CACHE_BYTES}, and names that no
 * package has. Packages come when they are asked for and go when the journal says that they changed. What changed while
 * it was read is not kept; see {@code docs/solver.md}.
 */
@ApplicationScoped
public class PackageIndex implements Follower {
    private static final int MOST_MISSING = 20_000;

    private final ReleaseReader reader = new ReleaseReader();
    private final Set<Changes> watching = ConcurrentHashMap.newKeySet();
    private final Cache<String, Boolean> missing =
            Caffeine.newBuilder().maximumSize(MOST_MISSING).build();
    private Cache<String, IndexedPackage> packages;
    private long maxBytes;
    private volatile long loadedBytes;
    private PackageNames names;
    private IndexService catalog;

    public PackageIndex() {} // for the container

    @Inject
    public PackageIndex(IndexService catalog, PackageNames names) {
        this.catalog = catalog;
        this.names = names;
    }

    /**
     * Reads the settings.
     * @throws synapse.config.ConfigurationException if {@code REGISTRY_INDEX_CACHE_BYTES} is wrong
     */
    public void open() {
        maxBytes = new Setting("registry.index.cache.bytes").number();
        packages = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((String name, IndexedPackage indexed) -> indexed.weightBytes())
                .removalListener((name, indexed, cause) -> IndexMetrics.removed(cause))
                .build();
        IndexMetrics.follow(packages);
        ResolveMetrics.begin();
    }

    /** Begins to read: from now on all changes are noted. {@link #end} must follow. */
    Changes begin() {
        Changes changes = new Changes();
        watching.add(changes);
        return changes;
    }

    void end(Changes changes) {
        watching.remove(changes);
    }

    /** Returns the packages that are spelled exactly so; read from the database unless they are here. */
    Map<String, IndexedPackage> find(Collection<String> wanted, Changes meanwhile) {
        Map<String, IndexedPackage> found = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (String name : wanted) {
            IndexedPackage known = packages.getIfPresent(name);
            if (known != null) found.put(name, known);
            else if (missing.getIfPresent(name) == null) unknown.add(name);
        }
        IndexMetrics.asked(wanted.size() - unknown.size(), unknown.size());
        if (!unknown.isEmpty()) load(unknown, meanwhile, found);
        return found;
    }

    private void load(List<String> unknown, Changes meanwhile, Map<String, IndexedPackage> found) {
        List<String> keys =
                unknown.stream().map(name -> PackageName.of(name).canonical()).toList();
        Map<String, IndexedPackage> read = reader.packages(catalog.find(keys));
        read.forEach((name, indexed) -> keep(name, indexed, meanwhile));
        for (String name : unknown) {
            IndexedPackage indexed = read.get(name);
            if (indexed != null) found.put(name, indexed);
            else keepMissing(name, meanwhile);
        }
    }

    /** Reads the next packages by name, for one thread at a time; returns from where to go on, empty at the end or when there is no more room. */
    String loadAfter(String cursor, int count) {
        Changes meanwhile = begin();
        try {
            IndexPage page = catalog.after(cursor, count);
            long bytes = cursor.isEmpty() ? 0 : loadedBytes;
            for (Map.Entry<String, IndexedPackage> read :
                    reader.packages(page.rows()).entrySet()) {
                keep(read.getKey(), read.getValue(), meanwhile);
                bytes += read.getValue().weightBytes();
            }
            loadedBytes = bytes;
            return bytes > maxBytes / 10 * 9 ? "" : page.next();
        } finally {
            end(meanwhile);
        }
    }

    /** Returns at most three names of packages that somebody may have meant. */
    List<String> similar(String name) {
        return Nearest.of(name, names.all());
    }

    /** Returns about how many packages are here. */
    long size() {
        return packages.estimatedSize();
    }

    /** Tells whether a package is here or known to be missing. */
    boolean knows(String name) {
        return packages.asMap().containsKey(name) || missing.asMap().containsKey(name);
    }

    @Override
    public String name() {
        return "index";
    }

    @Override
    public void apply(JournalEntry entry) {
        Optional<String> changed = entry.packageName();
        if (changed.isEmpty()) return;
        String name = changed.get();
        for (Changes changes : watching) changes.note(name, entry.seq()); // first, or a reader might keep what is old
        packages.asMap().compute(name, (same, present) -> null);
        missing.asMap().compute(name, (same, present) -> null);
        names.add(name);
    }

    /** In one step with the question whether it is still true: an entry comes before that, or after it and drops it. */
    private void keep(String name, IndexedPackage read, Changes meanwhile) {
        packages.asMap().compute(name, (same, present) -> {
            boolean old =
                    meanwhile.isAfter(name, read.lastSeq()) || (present != null && present.lastSeq() > read.lastSeq());
            return old ? present : read;
        });
    }

    private void keepMissing(String name, Changes meanwhile) {
        missing.asMap().compute(name, (same, present) -> meanwhile.isAfter(name, 0) ? null : Boolean.TRUE);
    }
}
