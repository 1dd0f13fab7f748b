package synapse.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static synapse.search.Documents.aPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {
    @TempDir
    Path folder;

    @Test
    void what_is_applied_is_found_at_once() {
        try (Asking asking = new Asking(folder, aPackage(1, "json").description("first"))) {
            asking.index.apply(List.of(aPackage(1, "json").description("second").made()), List.of(), 7);

            assertThat(asking.names("second")).containsExactly("json");
            assertThat(asking.names("first")).isEmpty();
            assertThat(asking.index.seq()).isEqualTo(7);

            asking.index.apply(List.of(), List.of(1L), 8);

            assertThat(asking.names("json")).isEmpty();
            assertThat(asking.answer("").total()).isZero();
        }
    }

    @Test
    void an_empty_index_passes_over_downloads() {
        try (SearchIndex index = open()) {
            index.downloads(Map.of(1L, 5L));

            assertThat(index.suggest("json", 10)).isEmpty();
        }
    }

    @Test
    void stands_after_a_restart_where_it_was_committed() {
        try (SearchIndex index = open()) {
            assertThat(index.seq()).isEqualTo(-1);
            index.apply(List.of(aPackage(1, "kept").made()), List.of(), 41);
            index.commit();
            index.apply(List.of(aPackage(2, "lost").made()), List.of(), 42);
        }

        try (SearchIndex index = open()) {
            assertThat(index.seq()).isEqualTo(41);
            assertThat(index.suggest("kep", 10)).containsExactly("kept");
            assertThat(index.suggest("los", 10)).isEmpty();
        }
    }

    @Test
    void every_damaged_file_is_noticed_when_it_is_opened() throws IOException {
        try (SearchIndex index = open()) {
            index.apply(RelevanceCorpus.packages(), List.of(), 1);
            index.commit();
        }
        int damaged = 0;
        for (Path file : files()) {
            byte[] good = Files.readAllBytes(file);
            if (good.length == 0 || file.endsWith("write.lock")) continue;
            byte[] bad = good.clone();
            bad[bad.length / 2] ^= 0x55;
            Files.write(file, bad);

            assertThatThrownBy(this::open).as(file.toString()).isInstanceOf(IndexDamagedException.class);
            Files.write(file, good);
            damaged++;
        }
        assertThat(damaged).isGreaterThanOrEqualTo(4);
        open().close();
    }

    @Test
    void a_file_that_is_missing_or_cut_is_noticed() throws IOException {
        try (SearchIndex index = open()) {
            index.apply(RelevanceCorpus.packages(), List.of(), 1);
            index.commit();
        }
        for (Path file : files()) {
            byte[] good = Files.readAllBytes(file);
            if (good.length == 0) continue;
            Files.write(file, java.util.Arrays.copyOf(good, good.length / 2));
            assertThatThrownBy(this::open).as("cut " + file).isInstanceOf(IndexDamagedException.class);
            Files.delete(file);
            assertThatThrownBy(this::open).as("missing " + file).isInstanceOf(IndexDamagedException.class);
            Files.write(file, good);
        }
    }

    @Test
    void an_index_of_another_format_is_refused() throws IOException {
        try (var directory = FSDirectory.open(folder);
                var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            writer.setLiveCommitData(Map.of("format", "0", "seq", "5").entrySet());
            writer.commit();
        }

        assertThatThrownBy(this::open).isInstanceOf(IndexDamagedException.class).hasMessageContaining("format 0");
    }

    @Test
    void downloads_change_without_indexing_anew() {
        try (Asking asking =
                new Asking(folder, aPackage(1, "json-a"), aPackage(2, "json-b").downloads(10))) {
            assertThat(asking.parts("json", "json-b").popularity()).isEqualTo(1);
            assertThat(asking.names("json")).containsExactly("json-b", "json-a");

            asking.index.downloads(Map.of(1L, 1_000_000L, 99L, 5L));

            assertThat(asking.names("json")).containsExactly("json-a", "json-b");
            assertThat(asking.parts("json", "json-a").popularity()).isEqualTo(1);
            assertThat(asking.parts("json", "json-b").popularity()).isLessThan(0.2);
            assertThat(asking.answer("json").hits().get(0).downloads()).isEqualTo(1_000_000);
            assertThat(asking.answer("").total()).isEqualTo(2);
        }
        try (SearchIndex index = open()) {
            assertThat(index.seq()).as("nothing was committed").isEqualTo(-1);
        }
    }

    @Test
    void threads_search_while_another_changes() throws InterruptedException {
        try (Asking asking = new Asking(folder, aPackage(1, "json"))) {
            var failures = new java.util.concurrent.ConcurrentLinkedQueue<Throwable>();
            List<Thread> readers = Stream.generate(() -> new Thread(() -> {
                        try {
                            for (int i = 0; i < 200; i++)
                                assertThat(asking.names("json")).contains("json");
                        } catch (Throwable e) {
                            failures.add(e);
                        }
                    }))
                    .limit(4)
                    .toList();
            readers.forEach(Thread::start);
            for (int i = 2; i < 60; i++) {
                asking.index.apply(
                        List.of(
                                aPackage(i, "package-" + i).made(),
                                aPackage(1, "json").made()),
                        List.of(),
                        i);
                asking.index.downloads(Map.of(1L, (long) i));
            }
            for (Thread reader : readers) reader.join();

            assertThat(failures).isEmpty();
            assertThat(asking.index.seq()).isEqualTo(59);
        }
    }

    private SearchIndex open() {
        return SearchIndex.open(folder, Documents.settings());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
