package synapse.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InTurnTest {
    private static final Set<Thread.State> WAITING = Set.of(Thread.State.WAITING, Thread.State.TIMED_WAITING);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    private static InTurn turns(int places) {
        return new InTurn(places, Duration.ofSeconds(10), "too many");
    }

    /** Begins work that lasts until the end, and returns when it is in its place or in the line. */
    private Future<?> begin(InTurn turns, Runnable work) throws InterruptedException {
        AtomicReference<Thread> worker = new AtomicReference<>();
        Future<?> result = threads.submit(() -> {
            worker.set(Thread.currentThread());
            return turns.work(() -> {
                work.run();
                await();
                return true;
            });
        });
        while (worker.get() == null || !WAITING.contains(worker.get().getState())) TimeUnit.MILLISECONDS.sleep(1);
        return result;
    }

    @Test
    void the_others_wait_in_their_order() throws Exception {
        InTurn turns = turns(1);
        List<Integer> order = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int number = i;
            all.add(begin(turns, () -> order.add(number)));
        }
        assertThat(order).containsExactly(0);

        end.countDown();
        for (Future<?> each : all) each.get(10, TimeUnit.SECONDS);

        assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void as_many_work_at_once_as_there_are_places() throws Exception {
        InTurn turns = turns(2);
        AtomicInteger begun = new AtomicInteger();

        List<Future<?>> all = new ArrayList<>();

        for (int i = 0; i < 4; i++) all.add(begin(turns, begun::incrementAndGet));
        assertThat(begun).hasValue(2);

        end.countDown();
        for (Future<?> each : all) each.get(10, TimeUnit.SECONDS);
        assertThat(begun).hasValue(4);
    }

    @Test
    void who_fails_leaves_his_place() {
        InTurn turns = turns(1);

        assertThat(threads.submit(() -> turns.work(() -> {
                    throw new IllegalStateException("no");
                })))
                .failsWithin(Duration.ofSeconds(5));

        assertThat(turns.<String>work(() -> "next")).isEqualTo("next");
    }

    @Test
    void whose_turn_does_not_come_in_time_is_told_so() throws Exception {
        InTurn turns = new InTurn(1, Duration.ofMillis(20), "too many");
        Future<?> first = begin(turns, () -> {});

        assertThatThrownBy(() -> turns.work(() -> "never"))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.type()).isEqualTo(ProblemType.UNAVAILABLE))
                .hasMessageContaining("too many");
        assertThat(first.isDone()).isFalse();
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
