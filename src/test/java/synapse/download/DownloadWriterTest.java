package synapse.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadWriterTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final PendingDownloads pending = new PendingDownloads(10_000, 10_000);
    private final CountingStub database = new CountingStub();
    private final DownloadWriter writer = new DownloadWriter(pending, database);

    private void download(int count) {
        for (int i = 0; i < count; i++) {
            pending.count(count - i, NOW);
            pending.log(LoggedDownload.of(count - i, "192.0.2.1", "x", NOW));
        }
    }

    @Test
    void what_is_pending_is_written_once() {
        download(3);

        writer.write();
        writer.write();

        assertThat(database.counted()).isEqualTo(3);
        assertThat(database.logs).hasSize(1);
        assertThat(pending.waiting()).isZero();
    }

    @Test
    void nothing_is_written_when_there_is_nothing() {
        writer.write();

        assertThat(database.counts).isEmpty();
        assertThat(database.logs).isEmpty();
    }

    @Test
    void many_are_written_in_small_transactions_in_the_order_of_locks() {
        download(1250);

        writer.write();

        assertThat(database.counts).extracting(List::size).containsExactly(200, 200, 200, 200, 200, 200, 50);
        assertThat(database.counts.stream().flatMap(List::stream)).isSortedAccordingTo(DownloadCount.LOCK_ORDER);
        assertThat(database.logs).extracting(List::size).containsExactly(500, 500, 250);
    }

    @ParameterizedTest
    @ValueSource(strings = {CountingStub.DEADLOCK, CountingStub.DUPLICATE})
    void a_lost_race_is_run_again_at_once(String state) {
        download(3);
        database.failures.addAll(List.of(state, state));

        writer.write();

        assertThat(database.counted()).isEqualTo(3);
        assertThat(pending.dropped()).isZero();
    }

    @Test
    void while_the_database_is_away_everything_is_kept() {
        download(3);
        database.failures.addAll(List.of(CountingStub.GONE));
        writer.write();
        assertThat(database.counts).isEmpty();
        download(3);

        writer.write();

        assertThat(database.counted()).isEqualTo(6);
        assertThat(database.logs.get(0)).hasSize(6);
        assertThat(pending.dropped() + pending.notLogged()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {CountingStub.DEADLOCK, CountingStub.DUPLICATE})
    void a_race_that_is_lost_again_and_again_is_run_again_the_next_time(String state) {
        download(1);
        database.failures.addAll(Collections.nCopies(3, state));
        writer.write();
        assertThat(database.counted()).isZero();
        assertThat(pending.waiting()).isEqualTo(1);

        writer.write();

        assertThat(database.counted()).isEqualTo(1);
        assertThat(pending.dropped()).isZero();
    }

    @Test
    void what_was_written_before_a_failure_is_not_written_again() {
        download(250);
        CountingStub half = new CountingStub() {
            @Override
            public void add(List<DownloadCount> added) {
                if (counts.size() == 1) failures.add(GONE); // the second 200
                super.add(added);
            }
        };

        new DownloadWriter(pending, half).write();
        assertThat(pending.waiting()).isEqualTo(50);
        writer.write();

        assertThat(half.counted() + database.counted()).isEqualTo(250);
    }

    @Test
    void what_the_database_will_never_take_does_not_stop_the_rest() {
        download(3);
        database.failsForLogOnly = true;
        database.failures.add(CountingStub.BAD_VALUE);

        writer.write();
        download(1);
        writer.write();

        assertThat(database.counted()).isEqualTo(4);
        assertThat(pending.notLogged()).isEqualTo(3);
        assertThat(database.logs).extracting(List::size).containsExactly(1);
    }

    @Test
    void counts_that_the_database_will_never_take_are_told() {
        download(2);
        database.failures.add(CountingStub.BAD_VALUE);

        writer.write();

        assertThat(pending.dropped()).isEqualTo(2);
        assertThat(pending.waiting()).isZero();
    }
}
