package synapse.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import synapse.api.PackagesPage;
import synapse.config.Setting;
import synapse.journal.Follower;
import synapse.journal.JournalEntry;
import synapse.manifest.PackageName;
import synapse.semver.Version;
import synapse.wire.ReadPath;

/**
 * The finished documents of this node, at most {@code REGISTRY_DOCUMENT_CACHE_BYTES}; a package's are dropped when the
 * journal says that it changed. A read that hits touches no database.
 */
@ApplicationScoped
public class DocumentCache implements Follower {
    private static final String TARBALL = "/tarball";

    private final AtomicLong listGeneration = new AtomicLong();
    private Cache<String, PackageDocuments> packages;
    private CatalogService catalog;

    public DocumentCache() {} // for the container

    @Inject
    public DocumentCache(CatalogService catalog) {
        this.catalog = catalog;
    }

    /**
     * Reads the settings.
     * @throws synapse.config.ConfigurationException if {@code REGISTRY_DOCUMENT_CACHE_BYTES} is wrong
     */
    public void open() {
        long bytes = new Setting("registry.document.cache.bytes").number();
        packages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, PackageDocuments documents) -> key.length() + documents.weightBytes())
                .removalListener((key, documents, cause) -> CacheMetrics.removed(cause))
                .build();
        CacheMetrics.follow(packages);
    }

    Document get(PackageName name) {
        return find(name, "package", () -> Document.of(catalog.get(name)));
    }

    Document versions(PackageName name) {
        return find(name, "versions", () -> Document.of(catalog.versions(name)));
    }

    Document index(PackageName name) {
        return find(name, "index", () -> Document.of(catalog.index(name)));
    }

    Document version(PackageName name, Version version) {
        return find(name, version.key(), () -> Document.of(catalog.version(name, version)));
    }

    /** Returns where the bytes of the version are; kept as the documents are. */
    public StoredArchive archive(PackageName name, Version version) {
        PackageDocuments documents = packages.get(name.canonical(), missing -> new PackageDocuments());
        String place = version.key() + " " + name.text();
        Optional<StoredArchive> known = documents.findArchive(place);
        if (known.isPresent()) return known.get();
        StoredArchive found = documents.archive(place, () -> catalog.archive(name, version));
        weighAgain(name.canonical());
        return found;
    }

    /** Returns a page of the list; pages of an older generation are never asked for again and age out. */
    Document list(String cursor, int limit) {
        String key = "list " + listGeneration.get() + " " + limit + " " + cursor;
        return find(key, "page", () -> {
            PackagesPage page = catalog.list(cursor, limit);
            return Document.ofPage(page, page.next());
        });
    }

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public void apply(JournalEntry entry) {
        entry.packageName().ifPresent(name -> {
            packages.invalidate(PackageName.of(name).canonical());
            listGeneration.incrementAndGet();
        });
    }

    /** Returns the document at that path if it is here. */
    Optional<Document> cached(ReadPath path) {
        PackageDocuments documents = packages.getIfPresent(path.name().canonical());
        return documents == null ? Optional.empty() : documents.find(kind(path) + " " + path.name());
    }

    /** Returns the archive at that path if it is known here. */
    public Optional<StoredArchive> cachedArchive(ReadPath path) {
        if (!path.collection().equals("packages") || !path.rest().endsWith(TARBALL)) return Optional.empty();
        PackageDocuments documents = packages.getIfPresent(path.name().canonical());
        if (documents == null) return Optional.empty();
        String version = path.rest().substring(0, path.rest().length() - TARBALL.length());
        return documents.findArchive(version + " " + path.name().text());
    }

    private static String kind(ReadPath path) {
        String rest = path.rest();
        if (path.collection().equals("index")) return rest.isEmpty() ? "index" : "";
        if (rest.isEmpty()) return "package";
        boolean ofVersion = Character.isDigit(rest.charAt(0)); // other kinds are no versions, and no paths
        return ofVersion || rest.equals("versions") ? rest : "";
    }

    /** Keeps documents under the exact spelling: of another one there is no document, only a refusal. */
    private Document find(PackageName name, String kind, Supplier<Document> render) {
        return find(name.canonical(), kind + " " + name.text(), render);
    }

    private Document find(String key, String kind, Supplier<Document> render) {
        PackageDocuments documents = packages.get(key, missing -> new PackageDocuments());
        Optional<Document> known = documents.find(kind);
        if (known.isPresent()) {
            CacheMetrics.hit();
            return known.get();
        }
        CacheMetrics.miss();
        Document made = documents.get(kind, render);
        weighAgain(key);
        return made;
    }

    /** A package grows with each document and archive that is looked up, and the cache weighs what it is given. */
    private void weighAgain(String key) {
        packages.asMap().computeIfPresent(key, (same, present) -> present);
    }
}
