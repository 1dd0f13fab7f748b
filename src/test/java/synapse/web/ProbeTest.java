package synapse.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import synapse.journal.Eventually;

class ProbeTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Logger LOG = Logger.getLogger(Probe.class.getName());

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final AtomicInteger looks = new AtomicInteger();

    @BeforeEach
    void hush() {
        LOG.setLevel(Level.OFF);
    }

    @AfterEach
    void stop() {
        gate.countDown();
        threads.shutdownNow();
        LOG.setLevel(null);
    }

    @Test
    void a_fresh_result_is_used_again() {
        Probe probe = new Probe("part", looks::incrementAndGet, threads, LONG, LONG);

        assertThat(probe.isUp()).isTrue();
        assertThat(probe.isUp()).isTrue();

        assertThat(looks).hasValue(1);
    }

    @Test
    void an_old_result_is_not() throws InterruptedException {
        Probe probe = new Probe("part", this::failAtFirst, threads, Duration.ZERO, LONG);

        assertThat(probe.isUp()).isFalse();
        Thread.sleep(2);

        assertThat(probe.isUp()).isTrue();
    }

    @Test
    void a_part_that_does_not_answer_is_down_and_nobody_waits_twice() {
        Probe probe = new Probe("part", this::waitAtGate, threads, LONG, SHORT);
        long begin = System.nanoTime();

        for (int i = 0; i < 50; i++) assertThat(probe.isUp()).isFalse();

        assertThat(System.nanoTime() - begin).isBetween(SHORT.toNanos(), 2_000_000_000L);
        assertThat(looks).as("looks at a time").hasValue(1);
    }

    @Test
    void a_part_that_answers_late_is_up_again() throws InterruptedException {
        Probe probe = new Probe("part", this::waitAtGate, threads, LONG, SHORT);
        assertThat(probe.isUp()).isFalse();

        gate.countDown();

        assertThat(Eventually.is(probe::isUp)).isTrue();
        assertThat(looks).hasValue(1);
    }

    @Test
    void a_server_without_threads_is_down_and_asked_again() throws InterruptedException {
        AtomicInteger refused = new AtomicInteger();
        Executor full = work -> {
            if (refused.getAndIncrement() == 0) throw new RejectedExecutionException("full");
            work.run();
        };
        Probe probe = new Probe("part", looks::incrementAndGet, full, Duration.ZERO, LONG);

        assertThat(probe.isUp()).isFalse();
        Thread.sleep(2);

        assertThat(probe.isUp()).isTrue();
    }

    private void failAtFirst() {
        if (looks.incrementAndGet() == 1) throw new IllegalStateException("not yet");
    }

    private void waitAtGate() {
        looks.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
