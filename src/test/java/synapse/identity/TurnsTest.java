package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import synapse.address.IpAddress;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class TurnsTest {
    private static final IpAddress FLOOD = IpAddress.find("192.0.2.1").orElseThrow();
    private static final IpAddress THIRD = IpAddress.find("192.0.2.3").orElseThrow();
    private static final IpAddress OTHER = IpAddress.find("192.0.2.2").orElseThrow();

    private final Turns turns = new Turns(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger entered = new AtomicInteger();
    private final List<Future<?>> waiting = new ArrayList<>();
    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void stop() {
        end.countDown();
        threads.shutdownNow();
    }

    private void send(IpAddress client, String name) throws InterruptedException {
        int before = entered.get();
        waiting.add(threads.submit(() -> {
            entered.incrementAndGet();
            return turns.take(client, () -> {
                await();
                return order.add(name);
            });
        }));
        while (entered.get() == before) TimeUnit.MILLISECONDS.sleep(1);
        TimeUnit.MILLISECONDS.sleep(10); // into its line
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void who_sends_many_lets_others_go_before_most_of_them() throws Exception {
        for (int i = 0; i < 20; i++) send(FLOOD, "flood " + i);
        send(OTHER, "other");

        end.countDown();
        for (Future<?> future : waiting) future.get(10, TimeUnit.SECONDS);

        assertThat(order.indexOf("other")).isLessThanOrEqualTo(3);
        assertThat(order).hasSize(21);
    }

    @Test
    void nor_for_two() throws Exception {
        for (int i = 0; i < 52; i++) send(FLOOD, "flood " + i);
        for (int i = 0; i < 8; i++) send(OTHER, "other " + i);
        RegistryException refusal =
                catchThrowableOfType(RegistryException.class, () -> turns.take(OTHER, () -> "one too many"));

        send(THIRD, "third");
        end.countDown();
        for (Future<?> future : waiting) future.get(10, TimeUnit.SECONDS);

        assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(order).hasSize(61).contains("third");
    }

    @Test
    void the_whole_room_is_not_for_one_address() throws Exception {
        for (int i = 0; i < 52; i++) send(FLOOD, "flood " + i);

        RegistryException refusal =
                catchThrowableOfType(RegistryException.class, () -> turns.take(FLOOD, () -> "one too many"));
        send(OTHER, "other");
        end.countDown();
        for (Future<?> future : waiting) future.get(10, TimeUnit.SECONDS);

        assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(order).hasSize(53).contains("other");
        assertThat(turns.<String>take(FLOOD, () -> "again")).isEqualTo("again");
    }
}
