package synapse.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import synapse.config.GivenSettings;
import synapse.journal.JournalEntries;
import synapse.resolver.Listing;

class IndexSourceTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    private final CatalogStub catalog = new CatalogStub();

    @Test
    void a_package_stays_in_the_state_in_which_it_was_first_seen() {
        catalog.publish("json", "1.0.0", "{}");
        PackageIndex index = open();
        try (IndexSource source = new IndexSource(index)) {
            Listing first = source.find(Set.of("json")).get("json");

            index.apply(JournalEntries.ofPackage(catalog.publish("json", "1.1.0", "{}"), "json"));

            assertThat(source.find(Set.of("json")).get("json")).isSameAs(first);
            assertThat(source.isCurrent()).isFalse();
        }
        try (IndexSource next = new IndexSource(index)) {
            next.find(Set.of("json"));
            assertThat(next.isCurrent()).isTrue();
        }
    }

    @Test
    void it_notices_a_package_that_was_missing_and_is_no_more() {
        PackageIndex index = open();
        try (IndexSource source = new IndexSource(index)) {
            assertThat(source.find(Set.of("json"))).isEmpty();

            index.apply(JournalEntries.ofPackage(catalog.publish("json", "1.0.0", "{}"), "json"));

            assertThat(source.isCurrent()).isFalse();
        }
    }

    @Test
    void a_change_of_what_it_has_not_seen_does_not_matter() {
        catalog.publish("json", "1.0.0", "{}");
        PackageIndex index = open();
        try (IndexSource source = new IndexSource(index)) {
            source.find(Set.of("json"));

            index.apply(JournalEntries.ofPackage(catalog.publish("text", "1.0.0", "{}"), "text"));

            assertThat(source.isCurrent()).isTrue();
            assertThat(source.newestSeq()).isEqualTo(1);
        }
    }

    @Test
    void what_will_be_needed_is_read_ahead() {
        catalog.publish("app", "1.0.0", "{\"left\":\"*\",\"right\":\"*\"}");
        catalog.publish("left", "1.0.0", "{\"deep\":\"*\"}");
        catalog.publish("right", "1.0.0", "{\"deep\":\"*\",\"nowhere\":\"*\"}");
        catalog.publish("deep", "1.0.0", "{}");
        PackageIndex index = open();

        try (IndexSource source = new IndexSource(index)) {
            source.find(Set.of("app"));
            int reads = catalog.reads.get();
            source.find(Set.of("left", "right"));
            source.find(Set.of("deep", "nowhere"));

            assertThat(reads).isEqualTo(3); // one for each level
            assertThat(catalog.reads).hasValue(reads);
        }
    }

    private PackageIndex open() {
        PackageIndex index = new PackageIndex(catalog, new PackageNames(catalog));
        index.open();
        return index;
    }
}
