package synapse.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PendingDownloadsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    private final PendingDownloads pending = new PendingDownloads(3, 4);

    private static LoggedDownload logged(long versionId) {
        return LoggedDownload.of(versionId, "192.0.2.1", "synapse/1", NOON);
    }

    @Test
    void downloads_are_counted_per_version_and_day_in_the_order_of_locks() {
        pending.count(7, NOON);
        pending.count(2, NOON.plusSeconds(43_200)); // midnight
        pending.count(2, NOON.plusSeconds(43_199));
        pending.count(7, NOON);

        assertThat(pending.counts())
                .containsExactly(
                        new DownloadCount(2, DAY, 1),
                        new DownloadCount(2, DAY.plusDays(1), 1),
                        new DownloadCount(7, DAY, 2));
        assertThat(pending.waiting()).isEqualTo(4);
    }

    @Test
    void what_is_written_is_taken_out_and_what_came_meanwhile_stays() {
        pending.count(7, NOON);
        pending.count(8, NOON);
        List<DownloadCount> before = pending.counts();
        pending.count(7, NOON);
        pending.count(7, NOON);

        pending.written(before);

        assertThat(pending.counts()).containsExactly(new DownloadCount(7, DAY, 2));
    }

    @Test
    void known_versions_are_counted_without_bound_and_new_ones_up_to_one() {
        for (long version = 1; version <= 5; version++) pending.count(version, NOON);
        for (int i = 0; i < 1000; i++) pending.count(1, NOON);

        assertThat(pending.counts()).hasSize(3);
        assertThat(pending.waiting()).isEqualTo(1003);
        assertThat(pending.dropped()).isEqualTo(2);
    }

    @Test
    void there_is_room_again_when_something_is_written() {
        for (long version = 1; version <= 4; version++) pending.count(version, NOON);

        pending.written(pending.counts());
        pending.count(4, NOON);

        assertThat(pending.counts()).containsExactly(new DownloadCount(4, DAY, 1));
        assertThat(pending.dropped()).isEqualTo(1);
    }

    @Test
    void what_the_database_refuses_counts_as_dropped() {
        pending.count(1, NOON);
        pending.count(1, NOON);

        pending.refuse(pending.counts());

        assertThat(pending.counts()).isEmpty();
        assertThat(pending.dropped()).isEqualTo(2);
    }

    @Test
    void the_log_keeps_the_first_ones_and_tells_how_many_it_left_out() {
        for (long version = 1; version <= 6; version++) pending.log(logged(version));

        assertThat(pending.oldestLogged(3)).containsExactly(logged(1), logged(2), logged(3));
        assertThat(pending.oldestLogged(10)).hasSize(4);
        assertThat(pending.notLogged()).isEqualTo(2);
    }

    @Test
    void the_log_has_room_again_when_something_is_taken_out() {
        for (long version = 1; version <= 4; version++) pending.log(logged(version));

        pending.removeOldestLogged(2);
        pending.refuseOldestLogged(1);
        pending.log(logged(5));

        assertThat(pending.oldestLogged(10)).containsExactly(logged(4), logged(5));
        assertThat(pending.notLogged()).isEqualTo(1);
    }

    @Test
    void no_download_is_lost_or_counted_twice_while_others_are_written() throws Exception {
        PendingDownloads shared = new PendingDownloads(3, 10); // as many as there are versions: room for each, always
        AtomicBoolean running = new AtomicBoolean(true);
        AtomicLong written = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(5);
        List<Future<?>> readers = new ArrayList<>();
        for (int reader = 0; reader < 4; reader++) {
            readers.add(threads.submit(() -> {
                for (int i = 0; i < 50_000; i++) shared.count(i % 3, NOON);
            }));
        }
        Future<?> writer = threads.submit(() -> {
            while (running.get()) writeAll(shared, written);
        });

        for (Future<?> reader : readers) reader.get();
        running.set(false);
        writer.get();
        writeAll(shared, written);

        assertThat(shared.dropped()).isZero();
        assertThat(written).hasValue(200_000);
        assertThat(shared.waiting()).isZero();
        threads.shutdown();
    }

    private static void writeAll(PendingDownloads shared, AtomicLong written) {
        List<DownloadCount> counts = shared.counts();
        counts.forEach(one -> written.addAndGet(one.count()));
        shared.written(counts);
    }
}
