package synapse.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import synapse.manifest.Lockfile;
import synapse.resolver.Listing;
import synapse.resolver.Release;
import synapse.semver.Version;

class ReleaseReaderTest {
    private final CatalogStub catalog = new CatalogStub();
    private final ReleaseReader reader = new ReleaseReader();

    @Test
    void what_is_equal_is_one_object() {
        catalog.publish("a", "1.0.0", "{\"json\":\"^1.2.0\",\"text\":\"*\"}");
        catalog.publish("a", "1.1.0", "{\"json\":\"^1.2.0\",\"text\":\"*\"}");
        catalog.publish("b", "1.0.0", "{\"text\":\"*\",\"json\":\"^1.2.0\"}");

        Map<String, IndexedPackage> read = reader.packages(catalog.find(List.of("a", "b")));

        Release first = read.get("a").listing().release(1);
        Release second = read.get("a").listing().release(2);
        Release other = read.get("b").listing().release(1);
        assertThat(second.requirements()).isSameAs(first.requirements());
        assertThat(other.version()).isSameAs(first.version());
        assertThat(other.requirements().get(1)).isSameAs(first.requirements().get(0));
        assertThat(other.requirements().get(1).range())
                .isSameAs(first.requirements().get(0).range());
    }

    @Test
    void a_listing_knows_its_versions_in_order_and_what_a_lock_file_says_of_each() {
        catalog.publish("a", "1.10.0", "{\"json\":\"^1.2.0\"}");
        catalog.publish("a", "1.9.0+built", "{}");

        IndexedPackage read = reader.packages(catalog.find(List.of("a"))).get("a");

        Listing listing = read.listing();
        assertThat(listing.release(1).version()).isEqualTo(Version.parse("1.9.0+built"));
        Lockfile.Release locked = read.locked(Version.parse("1.10.0"));
        assertThat(locked.publishedSeq()).isEqualTo(1);
        assertThat(locked.locked().sha256().hex()).isEqualTo("0".repeat(63) + "1");
        assertThat(locked.locked().dependencies()).hasToString("{json=^1.2.0}");
        assertThat(read.lastSeq()).isEqualTo(2);
    }

    @Test
    void a_table_that_is_too_small_answers_rightly_all_the_same() {
        Shared<String> shared = new Shared<>(2, text -> text + "!");
        List<String> wrong = new ArrayList<>();

        for (int i = 0; i < 1_000; i++) {
            String text = "t" + i % 10;
            if (!shared.of(text).equals(text + "!")) wrong.add(text);
        }

        assertThat(wrong).isEmpty();
        assertThat(shared.of("same")).isSameAs(shared.of("same"));
    }
}
