package synapse.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The buckets that all nodes share, in Redis. No request waits longer for them than {@link #PATIENCE}. */
final class SharedBuckets {
    static final Duration PATIENCE = Duration.ofMillis(50);

    private static final Duration LEEWAY = Duration.ofMinutes(1);
    private static final int MOST = 20_000;

    /** What is counted first on a connection, so that no request waits until Java has loaded all that it takes. */
    private static final Policy WARM_UP =
            new Policy(LimitKind.REQUESTS, new RateLimit(List.of(new Window(Window.MOST, Window.Unit.SECOND))));

    private final RedisLine redis;

    /** Many requests of one client at once are one exchange with Redis: each bucket is there once. */
    private final Cache<String, AsyncBucketProxy> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterAccess(LEEWAY).build();

    private volatile AsyncProxyManager<String> buckets; // null: never connected, and then Redis is not up

    SharedBuckets(RedisLine redis) {
        this.redis = redis;
    }

    void open() {
        redis.open(connection -> {
            buckets = Bucket4jLettuce.casBasedBuilder(connection)
                    .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(LEEWAY))
                    .build()
                    .asAsync();
            known.invalidateAll();
            return bucket(buckets, WARM_UP, Subject.ofUser(0)).tryConsume(1);
        });
    }

    /** Counts one request; nothing if Redis is away or too slow, and then it is left alone until it answers again. */
    Optional<Verdict> take(Policy policy, Subject subject) {
        try {
            Optional<AsyncBucketProxy> bucket = bucket(policy, subject);
            if (bucket.isEmpty()) return Optional.empty();
            VerboseResult<ConsumptionProbe> result = bucket.get()
                    .asVerbose()
                    .tryConsumeAndReturnRemaining(1)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.of(Verdict.of(
                    policy, result.getValue(), result.getDiagnostics().getAvailableTokensPerEachBandwidth()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (TimeoutException e) { // this bucket may be busy, not Redis
            LimitMetrics.redisFailed();
            redis.suspect();
            return Optional.empty();
        } catch (ExecutionException | RuntimeException e) {
            LimitMetrics.redisFailed();
            redis.fail(e);
            return Optional.empty();
        }
    }

    /** Gives one request back, without waiting whether it succeeds. */
    void giveBack(Policy policy, Subject subject) {
        try {
            Optional<AsyncBucketProxy> bucket = bucket(policy, subject);
            if (bucket.isEmpty()) return;
            var unused = bucket.get().addTokens(1).whenComplete((done, e) -> {
                if (e != null) redis.fail(e);
            });
        } catch (RuntimeException e) {
            redis.fail(e);
        }
    }

    private Optional<AsyncBucketProxy> bucket(Policy policy, Subject subject) {
        return redis.isUp() ? Optional.of(bucket(buckets, policy, subject)) : Optional.empty();
    }

    private AsyncBucketProxy bucket(AsyncProxyManager<String> manager, Policy policy, Subject subject) {
        String key = "synapse-limit:" + policy.kind().text() + ":" + policy.limit() + ":" + subject.key();
        return known.get(
                key,
                unknown -> manager.builder()
                        .withOptimization(Optimizations.batching())
                        .build(unknown, () -> CompletableFuture.completedFuture(policy.configuration())));
    }
}
