package synapse.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisURI;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.embedded.RedisServer;

/** Two nodes and a real Redis server. */
class SharedBucketsTest {
    private static final Policy POLICY =
            new Policy(LimitKind.REQUESTS, RateLimit.find("10/day").orElseThrow());

    private final List<RedisLine> lines = new ArrayList<>();
    private final int port = freePort();
    private RedisServer server;

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void startRedis() throws IOException {
        server = RedisServer.newRedisServer()
                .port(port)
                .setting("bind 127.0.0.1")
                .setting("save \"\"")
                .build();
        server.start();
    }

    private RedisLine line() {
        RedisLine line = new RedisLine(RedisURI.create("redis://127.0.0.1:" + port));
        lines.add(line);
        return line;
    }

    private static SharedBuckets node(RedisLine line) {
        SharedBuckets node = new SharedBuckets(line);
        node.open();
        return node;
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) TimeUnit.MILLISECONDS.sleep(10);
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @AfterEach
    void stop() throws IOException {
        lines.forEach(RedisLine::close);
        if (server != null) server.stop();
    }

    @Test
    void two_nodes_have_one_limit() throws Exception {
        startRedis();
        RedisLine one = line();
        RedisLine other = line();
        List<SharedBuckets> nodes = List.of(node(one), node(other));
        until(() -> one.isUp() && other.isUp());

        long allowed = 0;
        Verdict last = null;
        for (int i = 0; i < 20; i++) {
            Optional<Verdict> verdict = nodes.get(i % 2).take(POLICY, Subject.ofUser(2));
            last = verdict.orElseThrow();
            if (last.isAllowed()) allowed++;
        }

        assertThat(allowed).isEqualTo(10);
        assertThat(last.item()).isEqualTo("\"requests-per-day\";r=0;t=86400");
        assertThat(last.waitSeconds()).isBetween(8_600L, 8_640L);
    }

    @Test
    void many_requests_of_one_client_at_once_are_no_outage() throws Exception {
        startRedis();
        RedisLine line = line();
        SharedBuckets node = node(line);
        until(line::isUp);
        ExecutorService threads = Executors.newFixedThreadPool(100);
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<Optional<Verdict>>> asked = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            asked.add(threads.submit(() -> {
                begin.await();
                return node.take(POLICY, Subject.ofUser(3));
            }));
        }

        begin.countDown();

        long allowed = 0;
        for (Future<Optional<Verdict>> one : asked) {
            if (one.get().map(Verdict::isAllowed).orElse(false)) allowed++;
        }
        threads.shutdown();
        assertThat(allowed).isBetween(1L, 10L);
        until(() -> node.take(POLICY, Subject.ofUser(3)).isPresent());
    }

    @Test
    void what_is_given_back_is_there_for_all() throws Exception {
        startRedis();
        RedisLine one = line();
        SharedBuckets node = node(one);
        until(one::isUp);
        Policy policy = new Policy(LimitKind.SEARCHES, RateLimit.find("1/day").orElseThrow());
        assertThat(node.take(policy, Subject.ofUser(1)).orElseThrow().isAllowed())
                .isTrue();

        node.giveBack(policy, Subject.ofUser(1));
        TimeUnit.MILLISECONDS.sleep(100);

        assertThat(node.take(policy, Subject.ofUser(1)).orElseThrow().isAllowed())
                .isTrue();
        assertThat(node.take(policy, Subject.ofUser(1)).orElseThrow().isAllowed())
                .isFalse();
    }

    @Test
    void a_redis_that_hangs_holds_one_request_for_the_patience_and_the_next_ones_not_at_all() throws Exception {
        startRedis();
        RedisLine line = line();
        SharedBuckets node = node(line);
        until(line::isUp);
        try (Jedis redis = new Jedis("127.0.0.1", port)) {
            redis.clientPause(4_000);
        }

        long begin = System.nanoTime();
        Optional<Verdict> first = node.take(POLICY, Subject.ofUser(1));
        Duration waited = Duration.ofNanos(System.nanoTime() - begin);
        begin = System.nanoTime();
        for (int i = 0; i < 1000; i++)
            assertThat(node.take(POLICY, Subject.ofUser(1))).isEmpty();
        Duration thousand = Duration.ofNanos(System.nanoTime() - begin);

        assertThat(first).isEmpty();
        assertThat(waited).isLessThan(Duration.ofMillis(150)); // 50 ms and a slow machine
        assertThat(thousand).isLessThan(Duration.ofMillis(400)); // until a question has told that Redis is away
        until(() -> line.isUp() && node.take(POLICY, Subject.ofUser(1)).isPresent());
    }

    @Test
    void a_redis_that_comes_later_or_again_is_used() throws Exception {
        RedisLine line = line();
        SharedBuckets node = node(line);
        assertThat(node.take(POLICY, Subject.ofUser(1))).isEmpty();

        startRedis();
        until(() -> node.take(POLICY, Subject.ofUser(1)).isPresent());
        server.stop();
        until(() -> !line.isUp());
        startRedis();

        until(() -> node.take(POLICY, Subject.ofUser(1)).isPresent());
    }
}
