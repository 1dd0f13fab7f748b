package synapse.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import synapse.config.GivenSettings;
import synapse.journal.Change;
import synapse.journal.JournalEntries;
import synapse.manifest.PackageName;
import synapse.problem.RegistryException;
import synapse.semver.Version;
import synapse.wire.ReadPath;

class DocumentCacheTest {
    private static final PackageName JSON = PackageName.of("json");
    private static final PackageName TEXT = PackageName.of("text");

    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    private final CatalogStub catalog = new CatalogStub();

    @Test
    void a_second_read_touches_no_database() {
        DocumentCache cache = open(catalog);

        Document first = cache.index(JSON);

        assertThat(cache.index(JSON)).isSameAs(first);
        assertThat(catalog.reads).hasValue(1);
    }

    @Test
    void an_entry_drops_the_documents_of_its_package_only() {
        DocumentCache cache = open(catalog);
        Document text = cache.index(TEXT);
        cache.index(JSON);

        catalog.state = 2;
        cache.apply(JournalEntries.ofPackage(2, "json"));

        assertThat(text(cache.index(JSON))).contains("\"seq\":2");
        assertThat(cache.index(TEXT)).isSameAs(text);
    }

    @Test
    void an_entry_of_no_package_drops_nothing() {
        DocumentCache cache = open(catalog);
        Document json = cache.index(JSON);
        Document page = cache.list("", 10);

        cache.apply(JournalEntries.of(2, Change.internal("user.changed", "ada", JournalEntries.AT, details -> {})));

        assertThat(cache.index(JSON)).isSameAs(json);
        assertThat(cache.list("", 10)).isSameAs(page);
    }

    @Test
    void any_package_that_changes_drops_the_pages_of_the_list() {
        DocumentCache cache = open(catalog);
        cache.list("", 10);

        catalog.state = 2;
        cache.apply(JournalEntries.ofPackage(2, "text"));

        assertThat(text(cache.list("", 10))).contains("1.0.2");
    }

    @Test
    void what_was_read_before_an_entry_is_not_seen_after_it() throws Exception {
        SlowCatalog slow = new SlowCatalog();
        DocumentCache cache = open(slow);
        var threads = Executors.newSingleThreadExecutor();
        Future<Document> early = threads.submit(() -> cache.index(JSON));
        slow.hasRead.await();

        slow.state = 2;
        cache.apply(JournalEntries.ofPackage(2, "json"));
        slow.go.countDown();

        assertThat(text(early.get())).contains("\"seq\":1"); // it asked before
        assertThat(text(cache.index(JSON))).contains("\"seq\":2");
        threads.shutdown();
    }

    @Test
    void another_spelling_is_dropped_with_its_package() {
        DocumentCache cache = open(catalog);
        cache.index(PackageName.of("a.b"));

        catalog.state = 2;
        cache.apply(JournalEntries.ofPackage(2, "a-b"));

        assertThat(text(cache.index(PackageName.of("a.b")))).contains("\"seq\":2");
    }

    @Test
    void a_refusal_is_not_kept() {
        DocumentCache cache = open(catalog);
        PackageName missing = PackageName.of("missing");

        for (int i = 0; i < 2; i++)
            assertThatExceptionOfType(RegistryException.class).isThrownBy(() -> cache.index(missing));

        assertThat(catalog.reads).hasValue(2);
    }

    @Test
    void a_plain_path_finds_what_was_rendered_before() {
        DocumentCache cache = open(catalog);
        Document index = cache.index(JSON);
        Document version = cache.version(JSON, Version.parse("1.0.0+built"));

        assertThat(cached(cache, "/api/v1/index/json")).contains(index);
        assertThat(cached(cache, "/api/v1/packages/json/1.0.0")).contains(version);
        assertThat(cached(cache, "/api/v1/packages/json")).isEmpty();
        assertThat(cached(cache, "/api/v1/packages/json/versions")).isEmpty();
        assertThat(cached(cache, "/api/v1/index/json/1.0.0")).isEmpty();
        assertThat(cached(cache, "/api/v1/index/text")).isEmpty();
        for (String kind : List.of("index", "package", "page"))
            assertThat(cached(cache, "/api/v1/packages/json/" + kind)).isEmpty();
    }

    @Test
    void a_path_finds_nothing_once_the_package_has_changed() {
        DocumentCache cache = open(catalog);
        cache.index(JSON);
        cache.archive(JSON, Version.parse("1.0.0"));

        cache.apply(JournalEntries.ofPackage(2, "json"));

        assertThat(cached(cache, "/api/v1/index/json")).isEmpty();
        assertThat(cache.cachedArchive(path("/api/v1/packages/json/1.0.0/tarball")))
                .isEmpty();
    }

    @Test
    void an_archive_is_looked_up_once() {
        DocumentCache cache = open(catalog);

        StoredArchive first = cache.archive(JSON, Version.parse("1.0.0"));

        assertThat(cache.archive(JSON, Version.parse("1.0.0+other"))).isSameAs(first);
        assertThat(cache.cachedArchive(path("/api/v1/packages/json/1.0.0/tarball")))
                .contains(first);
        assertThat(cache.cachedArchive(path("/api/v1/index/json/1.0.0/tarball")))
                .isEmpty();
        assertThat(cache.cachedArchive(path("/api/v1/packages/json/1.0.0"))).isEmpty();
    }

    private static Optional<Document> cached(DocumentCache cache, String uri) {
        return cache.cached(path(uri));
    }

    private static ReadPath path(String uri) {
        return ReadPath.parse(uri).orElseThrow();
    }

    private static String text(Document document) {
        return new String(document.form(false).bytes(), UTF_8);
    }

    private static DocumentCache open(CatalogService catalog) {
        DocumentCache cache = new DocumentCache(catalog);
        cache.open();
        return cache;
    }
}
