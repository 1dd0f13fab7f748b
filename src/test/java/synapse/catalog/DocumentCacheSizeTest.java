package synapse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import synapse.config.GivenSettings;
import synapse.journal.Eventually;
import synapse.manifest.PackageName;
import synapse.semver.Version;

/** A cache of 20,000 bytes; a document has about 2000. What was dropped is read again. */
class DocumentCacheSizeTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings().put("registry.document.cache.bytes", 20_000);

    private final CatalogStub catalog = new CatalogStub();

    @Test
    void many_packages_do_not_outgrow_the_cache() throws InterruptedException {
        DocumentCache cache = open();
        Version one = Version.parse("1.0.0");

        Runnable readAll = () -> IntStream.range(0, 100).forEach(i -> cache.version(PackageName.of("p" + i), one));
        readAll.run();

        assertThat(Eventually.is(() -> readsOf(readAll) >= 90)).isTrue(); // nine documents fit
    }

    @Test
    void many_versions_of_one_package_do_not_outgrow_the_cache() throws InterruptedException {
        DocumentCache cache = open();

        for (int i = 0; i < 100; i++) cache.version(PackageName.of("json"), Version.parse("1.0." + i));

        assertThat(Eventually.is(
                        () -> readsOf(() -> cache.version(PackageName.of("json"), Version.parse("1.0.0"))) == 1))
                .isTrue();
    }

    @Test
    void many_archives_of_one_package_do_not_outgrow_the_cache() throws InterruptedException {
        DocumentCache cache = open();

        for (int i = 0; i < 100; i++) cache.archive(PackageName.of("json"), Version.parse("1.0." + i));

        assertThat(Eventually.is(
                        () -> readsOf(() -> cache.archive(PackageName.of("json"), Version.parse("1.0.0"))) == 1))
                .isTrue();
    }

    private int readsOf(Runnable reader) {
        int before = catalog.reads.get();
        reader.run();
        return catalog.reads.get() - before;
    }

    private DocumentCache open() {
        DocumentCache cache = new DocumentCache(catalog);
        cache.open();
        return cache;
    }
}
