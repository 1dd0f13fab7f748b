package synapse.journal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JournalReaderTest {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Logger LOG = Logger.getLogger(FollowerLoop.class.getName());

    private final JournalStub journal = new JournalStub(3);
    private final FollowerStub one = new FollowerStub("one");
    private final FollowerStub two = new FollowerStub("two");
    private JournalReader reader;

    @BeforeEach
    void begin() throws ReflectiveOperationException {
        LOG.setLevel(Level.OFF);
        reader = new JournalReader(instances(List.of(one, two)), journal);
        Field threads = JournalReader.class.getDeclaredField("threads");
        threads.setAccessible(true);
        threads.set(reader, plainThreads());
    }

    @AfterEach
    void stop() {
        reader.stop();
        LOG.setLevel(null);
    }

    @Test
    void followers_begin_at_the_head() {
        reader.start();

        assertThat(reader.applied()).isEqualTo(3);
        assertThat(reader.isFollowing()).isTrue();
        assertThat(one.given).isEmpty();
    }

    @Test
    void what_every_follower_has_taken_in_is_applied() {
        reader.start();
        journal.growTo(5);
        reader.wake();

        assertThat(reader.awaitApplied(5, LONG)).isTrue();

        assertThat(one.given).containsExactly(4L, 5L);
        assertThat(two.given).containsExactly(4L, 5L);
    }

    @Test
    void what_one_follower_lacks_is_not_applied() throws InterruptedException {
        two.failAt(seq -> seq == 5);
        reader.start();
        journal.growTo(5);
        reader.wake();

        assertThat(Eventually.is(() -> one.given.contains(5L) && two.given.contains(5L)))
                .isTrue();

        assertThat(reader.awaitApplied(5, Duration.ofMillis(50))).isFalse();
        assertThat(reader.applied()).isEqualTo(4);
    }

    @Test
    void each_follower_has_a_position_of_its_own() throws InterruptedException {
        two.failAt(seq -> seq == 5);
        reader.start();
        journal.growTo(5);
        reader.wake();

        assertThat(Eventually.is(() -> reader.positions().equals(Map.of("one", 5L, "two", 4L))))
                .isTrue();
    }

    @Test
    void a_follower_that_fails_and_tries_again_is_running() throws InterruptedException {
        assertThat(reader.isRunning()).isFalse();
        one.failAt(seq -> true);
        reader.start();
        journal.growTo(5);
        reader.wake();

        assertThat(Eventually.is(() -> one.given.contains(4L))).isTrue();

        assertThat(reader.isRunning()).isTrue();
        reader.stop();
        assertThat(reader.isRunning()).isFalse();
    }

    @Test
    void a_wait_lasts_no_longer_than_its_limit() {
        reader.start();
        long begin = System.nanoTime();

        assertThat(reader.awaitApplied(4, Duration.ofMillis(100))).isFalse();

        assertThat(System.nanoTime() - begin).isBetween(99_000_000L, 2_000_000_000L);
    }

    @Test
    void an_interrupted_wait_ends() {
        reader.start();
        Thread.currentThread().interrupt();

        assertThat(reader.awaitApplied(4, LONG)).isFalse();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void before_the_start_nothing_is_applied() {
        assertThat(reader.applied()).isZero();
        assertThat(reader.isFollowing()).isFalse();
        assertThat(reader.awaitApplied(0, Duration.ZERO)).isTrue();
        assertThat(reader.awaitApplied(1, Duration.ZERO)).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static Instance<Follower> instances(List<Follower> followers) {
        return (Instance<Follower>) Proxy.newProxyInstance(
                JournalReaderTest.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> followers.iterator());
    }

    private static ManagedThreadFactory plainThreads() {
        return (ManagedThreadFactory) Proxy.newProxyInstance(
                JournalReaderTest.class.getClassLoader(),
                new Class<?>[] {ManagedThreadFactory.class},
                (proxy, method, arguments) -> new Thread((Runnable) arguments[0]));
    }
}
