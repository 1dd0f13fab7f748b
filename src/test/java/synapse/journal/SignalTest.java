package synapse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SignalTest {
    private static final long LONG_MILLIS = 60_000;

    private final Signal signal = new Signal();

    @Test
    void a_signal_raised_before_the_wait_is_not_lost() {
        long seen = signal.count();
        signal.raise();
        long begin = System.nanoTime();

        signal.awaitMoreThan(seen, LONG_MILLIS);

        assertThat(signal.count()).isEqualTo(seen + 1);
        assertThat(millisSince(begin)).isLessThan(LONG_MILLIS / 2);
    }

    @Test
    void a_wait_ends_with_its_time() {
        long begin = System.nanoTime();

        signal.awaitMoreThan(signal.count(), 30);

        assertThat(millisSince(begin)).isGreaterThanOrEqualTo(30);
    }

    @Test
    void a_wait_without_time_returns_at_once() {
        signal.awaitMoreThan(signal.count(), 0);
        signal.awaitMoreThan(signal.count(), -1);

        assertThat(signal.count()).isZero();
    }

    @Test
    void one_signal_wakes_all_who_wait() throws InterruptedException {
        var threads = Executors.newFixedThreadPool(10);
        var woken = new CountDownLatch(10);
        for (int i = 0; i < 10; i++) {
            threads.execute(() -> {
                signal.awaitMoreThan(0, LONG_MILLIS);
                woken.countDown();
            });
        }

        signal.raise();

        assertThat(woken.await(10, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();
    }

    @Test
    void an_interrupt_ends_the_wait_and_stays_known() {
        Thread.currentThread().interrupt();

        signal.awaitMoreThan(signal.count(), LONG_MILLIS);

        assertThat(Thread.interrupted()).isTrue();
    }

    private static long millisSince(long beginNanos) {
        return (System.nanoTime() - beginNanos) / 1_000_000;
    }
}
