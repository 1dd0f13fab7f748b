package synapse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowerLoopTest {
    private static final Logger LOG = Logger.getLogger(FollowerLoop.class.getName());

    private final Signal wake = new Signal();
    private final Signal progress = new Signal();
    private final JournalStub journal = new JournalStub(5);
    private final FollowerStub follower = new FollowerStub("one");
    private final List<FollowerLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @BeforeEach
    void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void stop() throws InterruptedException {
        loops.forEach(FollowerLoop::stop);
        wake.raise();
        for (Thread thread : threads) thread.join(5000);
        LOG.setLevel(null);
        assertThat(threads).noneMatch(Thread::isAlive);
    }

    @Test
    void entries_come_in_order_from_the_position_on() throws InterruptedException {
        FollowerLoop loop = start(follower, 2);

        assertThat(Eventually.is(() -> loop.position() == 5)).isTrue();

        assertThat(follower.given).containsExactly(3L, 4L, 5L);
        assertThat(loop.isFresh(10_000)).isTrue();
    }

    @Test
    void a_signal_brings_what_is_new() throws InterruptedException {
        FollowerLoop loop = start(follower, 5);

        journal.growTo(7);
        wake.raise();

        assertThat(Eventually.is(() -> loop.position() == 7)).isTrue();
        assertThat(follower.given).containsExactly(6L, 7L);
    }

    @Test
    void what_is_new_comes_without_a_signal_too() throws InterruptedException {
        FollowerLoop loop = start(follower, 5);

        journal.growTo(6);

        assertThat(Eventually.is(() -> loop.position() == 6)).isTrue();
    }

    @Test
    void more_than_a_batch_comes_without_a_pause() throws InterruptedException {
        journal.growTo(3000);
        long begin = System.nanoTime();

        FollowerLoop loop = start(follower, 0);

        assertThat(Eventually.is(() -> loop.position() == 3000)).isTrue();
        assertThat(System.nanoTime() - begin).isLessThan(2_000_000_000L); // 15 pauses of 250 ms would be longer
        assertThat(follower.given)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 3000).boxed().toList());
    }

    @Test
    void what_failed_comes_again_and_nothing_is_skipped() throws InterruptedException {
        follower.failAt(seq -> seq == 3);
        FollowerLoop loop = start(follower, 0);
        assertThat(Eventually.is(() -> follower.given.size() >= 4)).isTrue();
        assertThat(loop.position()).isEqualTo(2);

        follower.failAt(seq -> false);
        wake.raise();

        assertThat(Eventually.is(() -> loop.position() == 5)).isTrue();
        assertThat(follower.given).startsWith(1L, 2L, 3L, 3L).endsWith(3L, 4L, 5L);
    }

    @Test
    void what_came_before_a_failure_is_progress() throws InterruptedException {
        follower.failAt(seq -> seq == 3);

        start(follower, 0);

        assertThat(Eventually.is(() -> progress.count() == 1)).isTrue();
    }

    @Test
    void one_that_takes_in_many_at_once_goes_on_behind_what_it_told() throws InterruptedException {
        List<List<Long>> batches = new CopyOnWriteArrayList<>();
        Follower all = new FollowerStub("all") {
            @Override
            public void apply(List<JournalEntry> entries, LongConsumer taken) {
                batches.add(entries.stream().map(JournalEntry::seq).toList());
                if (batches.size() == 1) throw new IllegalStateException("not yet");
                if (!entries.isEmpty())
                    taken.accept(entries.get(entries.size() - 1).seq());
            }
        };

        FollowerLoop loop = start(all, 2);

        assertThat(Eventually.is(() -> loop.position() == 5)).isTrue();
        assertThat(batches.subList(0, 2)).containsOnly(List.of(3L, 4L, 5L));
    }

    @Test
    void an_interrupt_ends_the_loop() throws InterruptedException {
        start(follower, 5);

        threads.get(0).interrupt();

        threads.get(0).join(5000);
        assertThat(threads.get(0).isAlive()).isFalse();
    }

    @Test
    void one_that_fails_does_not_stop_another() throws InterruptedException {
        follower.failAt(seq -> true);
        FollowerLoop failing = start(follower, 0);
        FollowerLoop sound = start(new FollowerStub("two"), 0);

        assertThat(Eventually.is(() -> sound.position() == 5)).isTrue();

        assertThat(failing.position()).isZero();
    }

    @Test
    void a_journal_that_cannot_be_read_is_tried_again() throws InterruptedException {
        var broken = new JournalStub(1) {
            volatile boolean away = true;

            @Override
            public List<JournalEntry> entries(long after, int limit) {
                if (away) throw new IllegalStateException("away");
                return super.entries(after, limit);
            }
        };
        FollowerLoop loop = start(follower, 0, broken);
        assertThat(loop.position()).isZero();

        broken.away = false;
        wake.raise();

        assertThat(Eventually.is(() -> loop.position() == 1)).isTrue();
    }

    private FollowerLoop start(Follower applying, long position) {
        return start(applying, position, journal);
    }

    private FollowerLoop start(Follower applying, long position, JournalService from) {
        FollowerLoop loop = new FollowerLoop(applying, from, wake, progress, position);
        Thread thread = new Thread(loop, "journal-" + applying.name());
        loops.add(loop);
        threads.add(thread);
        thread.start();
        return loop;
    }
}
