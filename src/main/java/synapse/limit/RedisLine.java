package synapse.limit;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The line to Redis. A second apart it is asked whether it is there; as soon as it fails once, nobody waits for it until it has
 * answered that question in time.
 */
final class RedisLine {
    private static final Logger LOG = System.getLogger(RedisLine.class.getName());
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final long PROBE_MILLIS = 1_000;

    private final RedisURI address;
    private final ClientResources resources;
    private final RedisClient client;
    private volatile StatefulRedisConnection<String, byte[]> connection; // null: not connected yet
    private volatile boolean up;
    private volatile boolean connecting;
    private volatile long lastSuspicionNanos = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);
    private volatile Function<StatefulRedisConnection<String, byte[]>, CompletableFuture<?>> greeting;

    RedisLine(RedisURI address) {
        this.address = address;
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .build();
        client = RedisClient.create(resources);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT)
                        .keepAlive(true)
                        .build())
                .build());
    }

    /** @param greeting what is done with a new connection before it is used */
    void open(Function<StatefulRedisConnection<String, byte[]>, CompletableFuture<?>> greeting) {
        this.greeting = greeting;
        var unused = resources
                .eventExecutorGroup()
                .scheduleWithFixedDelay(this::probe, 0, PROBE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void probe() {
        try {
            StatefulRedisConnection<String, byte[]> known = connection;
            if (known == null) {
                connect();
                return;
            }
            var unused = known.async()
                    .ping()
                    .toCompletableFuture()
                    .orTimeout(SharedBuckets.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((pong, e) -> {
                        if (e == null) answered();
                        else fail(e);
                    });
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    private void connect() {
        if (connecting) return;
        connecting = true;
        var unused = client.connectAsync(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE), address)
                .toCompletableFuture()
                .thenCompose(this::greet)
                .whenComplete((made, e) -> {
                    connecting = false;
                    if (e == null) {
                        connection = made;
                        answered();
                    } else {
                        fail(e);
                    }
                });
    }

    private CompletableFuture<StatefulRedisConnection<String, byte[]>> greet(
            StatefulRedisConnection<String, byte[]> made) {
        return greeting.apply(made)
                .orTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, e) -> {
                    var unused = e == null ? null : made.closeAsync(); // the next probe connects anew
                })
                .thenApply(done -> made);
    }

    private void answered() {
        if (!up) LOG.log(Level.INFO, () -> "Redis answers: the nodes share their limits");
        up = true;
    }

    /** Asks at once whether Redis is there, for something took too long. */
    void suspect() {
        if (System.nanoTime() - lastSuspicionNanos < TimeUnit.MILLISECONDS.toNanos(PROBE_MILLIS) / 10) return;
        lastSuspicionNanos = System.nanoTime();
        var unused = resources.eventExecutorGroup().submit(this::probe);
    }

    /** Notes that Redis did not do what it was asked for in time. */
    void fail(Throwable cause) {
        if (up) {
            LOG.log(
                    Level.WARNING,
                    () -> "Redis does not answer in time (%s): this node limits alone until it does"
                            .formatted(cause.getClass().getSimpleName()));
        }
        up = false;
    }

    boolean isUp() {
        return up;
    }

    void close() {
        var unused = client.shutdownAsync(0, 1, TimeUnit.SECONDS).whenComplete((done, e) -> {
            var unusedToo = resources.shutdown(0, 1, TimeUnit.SECONDS);
        });
    }
}
