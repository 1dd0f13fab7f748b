package synapse.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import synapse.catalog.IndexRow;
import synapse.config.GivenSettings;
import synapse.journal.JournalEntries;
import synapse.journal.JournalReader;
import synapse.manifest.Lockfile;
import synapse.manifest.Wanted;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.resolver.Preference;

class ResolveServiceTest {
    @RegisterExtension
    final GivenSettings settings = new GivenSettings();

    private final BusyCatalog catalog = new BusyCatalog();
    private final PackageIndex index = new PackageIndex(catalog, new PackageNames(catalog));
    private final FakeJournal journal = new FakeJournal();

    @Test
    void a_resolution_in_a_quiet_registry_is_one_attempt() {
        catalog.publish("app", "1.0.0", "{}");

        assertThat(versions(resolve("app"))).containsExactly("app 1.0.0");
        assertThat(journal.awaited).containsExactly(1L);
    }

    @Test
    void what_has_changed_meanwhile_is_resolved_anew() {
        publishAppThatNeedsLibInTheEnd();
        catalog.publish("lib", "1.0.0", "{}");
        catalog.whenLibIsRead = () -> publish("app", "1.0.1", "{\"mid\":\"^1.0.0\"}");

        assertThat(versions(resolve("app"))).containsExactly("app 1.0.1", "lib 1.0.0", "mid 1.0.0");
        assertThat(journal.awaited).containsExactly(4L, 5L);
    }

    @Test
    void a_refusal_that_is_no_longer_true_is_not_told() {
        publishAppThatNeedsLibInTheEnd(); // and there is no lib
        catalog.whenLibIsRead = () -> publish("app", "1.0.1", "{}");

        assertThat(versions(resolve("app"))).containsExactly("app 1.0.1");
    }

    @Test
    void a_registry_that_never_rests_is_taken_as_it_comes_at_the_third_attempt() {
        publishAppThatNeedsLibInTheEnd();
        catalog.publish("lib", "1.0.0", "{}");
        catalog.whenLibIsRead = () -> publish("lib", "1.0." + catalog.seq, "{}");

        assertThat(versions(resolve("app"))).contains("app 1.0.0", "mid 1.0.0").hasSize(3);
        assertThat(journal.awaited).hasSize(2);
    }

    /** Nothing reads lib ahead, for the newest mid does not need it. */
    private void publishAppThatNeedsLibInTheEnd() {
        catalog.publish("app", "1.0.0", "{\"mid\":\"^1.0.0\"}");
        catalog.publish("mid", "1.0.0", "{\"lib\":\"*\"}");
        catalog.publish("mid", "2.0.0", "{}");
    }

    private void publish(String name, String version, String dependenciesJson) {
        index.apply(JournalEntries.ofPackage(catalog.publish(name, version, dependenciesJson), name));
    }

    @Test
    void what_was_read_ahead_of_the_journal_waits_for_it() {
        catalog.publish("app", "1.0.0", "{}");
        journal.isBehind = true;

        resolve("app");

        assertThat(journal.awaited).containsExactly(1L, 1L);
    }

    @Test
    void what_has_no_solution_is_refused_with_the_explanation() {
        var refused = catchThrowableOfType(RegistryException.class, () -> resolve("nobody-has-this"));

        assertThat(refused.type()).isEqualTo(ProblemType.UNSOLVABLE);
        assertThat(refused.extensions()).containsOnlyKeys("explanation");
    }

    private Lockfile resolve(String name) {
        index.open();
        IndexLoader none = new IndexLoader(index) {
            @Override
            void begin() {}
        };
        Wanted wanted = Wanted.parse(Map.of(name, "*"), Map.of(), Map.of(), List.of());
        return new ResolveService(index, none, journal).resolve(wanted, Preference.NEWEST);
    }

    private static List<String> versions(Lockfile lockfile) {
        return lockfile.packages().stream()
                .map(locked -> locked.name() + " " + locked.version())
                .toList();
    }

    /** Something happens right after lib was read. */
    private static final class BusyCatalog extends CatalogStub {
        Runnable whenLibIsRead = () -> {};

        @Override
        public synchronized List<IndexRow> find(List<String> canonicalNames) {
            List<IndexRow> found = super.find(canonicalNames);
            if (canonicalNames.contains("lib")) whenLibIsRead.run();
            return found;
        }
    }

    private static final class FakeJournal extends JournalReader {
        final List<Long> awaited = new ArrayList<>();
        boolean isBehind;

        @Override
        public boolean awaitApplied(long seq, Duration limit) {
            awaited.add(seq);
            return !isBehind;
        }
    }
}
