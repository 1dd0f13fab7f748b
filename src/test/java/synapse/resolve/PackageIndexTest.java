package synapse.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import synapse.catalog.IndexRow;
import synapse.config.GivenSettings;
import synapse.journal.JournalEntries;

class PackageIndexTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    private final CatalogStub catalog = new CatalogStub();

    @Test
    void a_second_look_touches_no_database() {
        catalog.publish("json", "1.0.0", "{}");
        PackageIndex index = open(catalog);

        IndexedPackage first = find(index, "json").get("json");

        assertThat(find(index, "json").get("json")).isSameAs(first);
        assertThat(catalog.reads).hasValue(1);
    }

    @Test
    void many_packages_are_one_query() {
        catalog.publish("json", "1.0.0", "{}");
        catalog.publish("text", "1.0.0", "{}");
        PackageIndex index = open(catalog);

        assertThat(find(index, "json", "text", "missing")).containsOnlyKeys("json", "text");

        assertThat(catalog.reads).hasValue(1);
    }

    @Test
    void a_name_that_no_package_has_is_remembered_until_one_has_it() {
        PackageIndex index = open(catalog);
        find(index, "json");
        assertThat(find(index, "json")).isEmpty();
        assertThat(catalog.reads).hasValue(1);

        index.apply(JournalEntries.ofPackage(catalog.publish("json", "1.0.0", "{}"), "json"));

        assertThat(find(index, "json")).containsOnlyKeys("json");
    }

    @Test
    void another_spelling_is_another_name() {
        catalog.publish("a-b", "1.0.0", "{}");
        PackageIndex index = open(catalog);

        assertThat(find(index, "a.b")).isEmpty();
        assertThat(find(index, "a-b")).containsOnlyKeys("a-b");
    }

    @Test
    void an_entry_drops_its_package_only() {
        catalog.publish("json", "1.0.0", "{}");
        catalog.publish("text", "1.0.0", "{}");
        PackageIndex index = open(catalog);
        IndexedPackage text = find(index, "json", "text").get("text");

        long seq = catalog.publish("json", "1.1.0", "{}");
        index.apply(JournalEntries.ofPackage(seq, "json"));

        assertThat(find(index, "json").get("json").lastSeq()).isEqualTo(seq);
        assertThat(find(index, "text").get("text")).isSameAs(text);
    }

    @Test
    void what_was_read_before_an_entry_is_not_kept_after_it() throws Exception {
        SlowCatalog slow = new SlowCatalog();
        slow.publish("json", "1.0.0", "{}");
        PackageIndex index = open(slow);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Future<Map<String, IndexedPackage>> early = threads.submit(() -> find(index, "json", "new"));
        slow.hasRead.await();

        long seq = slow.publish("json", "1.1.0", "{}");
        index.apply(JournalEntries.ofPackage(seq, "json"));
        index.apply(JournalEntries.ofPackage(slow.publish("new", "1.0.0", "{}"), "new"));
        slow.go.countDown();

        assertThat(early.get().get("json").lastSeq()).isEqualTo(1); // it asked before
        assertThat(find(index, "json").get("json").lastSeq()).isEqualTo(seq);
        assertThat(find(index, "new")).containsOnlyKeys("new");
        threads.shutdown();
    }

    @Test
    void what_was_read_with_the_change_is_kept_though_its_entry_comes_later() {
        long seq = catalog.publish("json", "1.0.0", "{}");
        PackageIndex index = open(catalog);
        Changes meanwhile = index.begin();

        meanwhile.note("json", seq);
        IndexedPackage read = index.find(List.of("json"), meanwhile).get("json");

        assertThat(find(index, "json").get("json")).isSameAs(read);
    }

    @Test
    void the_whole_catalog_is_read_page_by_page() {
        for (String name : List.of("a", "b", "c", "d", "e")) catalog.publish(name, "1.0.0", "{}");
        PackageIndex index = open(catalog);

        String cursor = index.loadAfter("", 2);
        assertThat(cursor).isEqualTo("b");
        while (!cursor.isEmpty()) cursor = index.loadAfter(cursor, 2);

        assertThat(find(index, "a", "b", "c", "d", "e")).hasSize(5);
        assertThat(catalog.reads).hasValue(0);
    }

    @Test
    void an_index_that_is_full_reads_no_further() {
        settings.put("registry.index.cache.bytes", "10000"); // a package with one version has 400 and more
        for (int i = 100; i < 300; i++) catalog.publish("p" + i, "1.0.0", "{}");
        PackageIndex index = open(catalog);

        int pages = 1;
        for (String cursor = index.loadAfter("", 10); !cursor.isEmpty(); cursor = index.loadAfter(cursor, 10)) pages++;

        assertThat(pages).isLessThan(10);
    }

    @Test
    void an_index_without_room_finds_everything_all_the_same() {
        settings.put("registry.index.cache.bytes", "0");
        catalog.publish("json", "1.0.0", "{}");
        PackageIndex index = open(catalog);

        assertThat(find(index, "json")).containsOnlyKeys("json");
        assertThat(find(index, "json")).containsOnlyKeys("json");
    }

    private static Map<String, IndexedPackage> find(PackageIndex index, String... names) {
        Changes meanwhile = index.begin();
        try {
            return index.find(List.of(names), meanwhile);
        } finally {
            index.end(meanwhile);
        }
    }

    private static PackageIndex open(CatalogStub catalog) {
        PackageIndex index = new PackageIndex(catalog, new PackageNames(catalog));
        index.open();
        return index;
    }

    /** Answers its first question only when told to, with what it has read before. */
    private static final class SlowCatalog extends CatalogStub {
        final CountDownLatch hasRead = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);

        @Override
        @SuppressWarnings("UnsynchronizedOverridesSynchronized") // or nobody could publish meanwhile
        public List<IndexRow> find(List<String> canonicalNames) {
            List<IndexRow> found = super.find(canonicalNames);
            hasRead.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return found;
        }
    }
}
