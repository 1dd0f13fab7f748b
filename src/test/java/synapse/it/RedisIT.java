package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** A registry that counts in Redis, until Redis goes. What two nodes share, SharedBucketsTest shows. */
@Tag("process")
class RedisIT {
    private static final int PORT = FreePort.find();
    private static RedisServer redis;
    private static RegistryProcess registry;

    @BeforeAll
    static void start() throws IOException {
        redis = RedisServer.newRedisServer()
                .port(PORT)
                .setting("bind 127.0.0.1")
                .setting("requirepass secret-of-redis")
                .build();
        redis.start();
        registry = RegistryProcess.on(TestDatabase.H2)
                .with("REGISTRY_RATE_LIMIT_ANONYMOUS", "20/hour")
                .with("REGISTRY_REDIS_URL", "redis://:secret-of-redis@127.0.0.1:" + PORT)
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        registry.close();
        redis.stop();
    }

    private static void awaitRedis(String state) {
        Instant limit = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(limit)) {
            if (registry.client()
                    .get("/health")
                    .json()
                    .at("/parts/redis")
                    .asText()
                    .equals(state)) return;
            Pause.millis(100);
        }
        throw new AssertionError("redis is not " + state);
    }

    @Test
    void without_redis_the_node_limits_alone_and_health_says_so() throws IOException {
        RegistryClient anyone = registry.client();
        awaitRedis("up");
        Answer counted = anyone.get("/packages");

        redis.stop();
        List<Long> millis = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            long begin = System.nanoTime();
            answers.add(anyone.get("/packages"));
            millis.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
        }
        awaitRedis("down");
        Answer health = anyone.get("/health");

        assertThat(counted.header("RateLimit")).startsWith("\"requests-per-hour\";r=19;");
        assertThat(answers.subList(0, 20)).extracting(Answer::status).containsOnly(200);
        assertThat(answers.get(20).problem()).isEqualTo("429 rate-limited");
        assertThat(millis.stream().sorted().toList().get(10)).isLessThan(50);
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asText()).isEqualTo("up");
        assertThat(registry.log()).contains("this node limits alone").doesNotContain("secret-of-redis");

        redis.start();
        awaitRedis("up");
        assertThat(anyone.get("/packages").header("RateLimit")).startsWith("\"requests-per-hour\";r=1");
    }
}
