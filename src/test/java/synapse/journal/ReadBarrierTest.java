package synapse.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class ReadBarrierTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final JournalStub journal = new JournalStub(10);
    private final WaitingReader reader = new WaitingReader();
    private final ReadBarrier barrier = new ReadBarrier(reader, journal);

    @AfterEach
    void stop() {
        reader.go.countDown();
        threads.shutdownNow();
    }

    @Test
    void what_is_there_costs_neither_look_nor_wait() {
        barrier.await(0);
        barrier.await(5);

        assertThat(journal.looks).hasValue(0);
        assertThat(reader.waiting).hasValue(0);
    }

    @Test
    void what_is_on_its_way_is_waited_for() throws Exception {
        Future<?> read = threads.submit(() -> barrier.await(10));
        assertThat(Eventually.is(() -> reader.waiting.get() == 1)).isTrue();
        assertThat(read.isDone()).isFalse();

        reader.go.countDown();

        read.get();
        assertThat(journal.looks).hasValue(1);
    }

    @Test
    void after_two_seconds_the_wait_is_given_up() {
        var standing = new ReadBarrier(new JournalReader(), journal);
        long begin = System.nanoTime();

        RegistryException refused = refusal(standing, 6);

        assertThat(refused).hasMessageContaining("this node has not taken in 6 yet");
        assertThat(refused.headers()).containsEntry("Retry-After", "1");
        assertThat((System.nanoTime() - begin) / 1_000_000).isBetween(1_990L, 4_000L);
    }

    @Test
    void what_is_beyond_the_head_is_refused_at_once() {
        assertThat(refusal(barrier, 11)).hasMessageContaining("the journal ends before 11");
        assertThat(reader.waiting).hasValue(0);
    }

    @Test
    void many_who_ask_beyond_the_head_share_one_look() throws Exception {
        var looking = new CountDownLatch(1);
        var slow = new JournalStub(10) {
            @Override
            public long head() {
                try {
                    looking.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return super.head();
            }
        };
        var slowBarrier = new ReadBarrier(reader, slow);
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 50; i++) callers.add(new Thread(() -> refusal(slowBarrier, 11)));
        callers.forEach(Thread::start);
        assertThat(Eventually.is(() -> callers.stream().allMatch(ReadBarrierTest::isWaiting)))
                .isTrue();

        looking.countDown();

        for (Thread caller : callers) caller.join();
        assertThat(slow.looks.get()).isBetween(1, 2); // the first, and one for all who came while it was under way
    }

    @Test
    void at_most_64_wait() throws Exception {
        for (int i = 0; i < 64; i++) threads.execute(() -> passes(10));
        assertThat(Eventually.is(() -> reader.waiting.get() == 64)).isTrue();

        assertThat(refusal(barrier, 10)).hasMessageContaining("too many readers wait for 10");

        reader.go.countDown();
        assertThat(Eventually.is(() -> passes(10))).isTrue();
    }

    private boolean passes(long seq) {
        try {
            barrier.await(seq);
            return true;
        } catch (RegistryException e) {
            return false;
        }
    }

    private static boolean isWaiting(Thread thread) {
        return thread.getState() == Thread.State.WAITING;
    }

    private static RegistryException refusal(ReadBarrier barrier, long seq) {
        var refused = catchThrowableOfType(RegistryException.class, () -> barrier.await(seq));
        assertThat(refused.type()).isEqualTo(ProblemType.NOT_YET_VISIBLE);
        return refused;
    }
}
