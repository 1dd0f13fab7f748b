package synapse.limit;

import io.lettuce.core.RedisURI;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import synapse.address.IpAddress;
import synapse.config.ConfigurationException;
import synapse.config.Setting;
import synapse.metrics.Metrics;

/** Counts the requests of each client, in Redis if there is one, else on this node alone. */
@ApplicationScoped
public class Limits {
    private final LocalBuckets local = new LocalBuckets();
    private Optional<RedisLine> redis = Optional.empty();
    private Optional<SharedBuckets> shared = Optional.empty();
    private volatile Map<LimitKind, Map<Subject.Who, Policy>> policies = Map.of(); // empty: not open yet

    /**
     * Reads the settings.
     * @throws ConfigurationException if one of them is wrong
     */
    public void open() {
        LimitMetrics.begin();
        LimitDefaults defaults = LimitDefaults.read();
        Map<LimitKind, Map<Subject.Who, Policy>> read = new EnumMap<>(LimitKind.class);
        for (LimitKind kind : LimitKind.values()) {
            Map<Subject.Who, Policy> ofKind = new EnumMap<>(Subject.Who.class);
            for (Subject.Who who : Subject.Who.values()) ofKind.put(who, new Policy(kind, defaults.of(kind, who)));
            read.put(kind, ofKind);
        }
        policies = read;
        Metrics.gauge("registry_limit_buckets", "Clients that are counted on this node", local::count);
        redis = new Setting("registry.redis.url").text().map(Limits::address).map(RedisLine::new);
        shared = redis.map(SharedBuckets::new);
        shared.ifPresent(SharedBuckets::open);
    }

    private static RedisURI address(String text) {
        try {
            return RedisURI.create(text);
        } catch (IllegalArgumentException e) { // may hold a password: its text is not told
            throw new ConfigurationException("REGISTRY_REDIS_URL must be the address of a Redis server, such as"
                    + " redis://user:password@redis.example.org:6379/0 (rediss:// with TLS)");
        }
    }

    @PreDestroy
    void close() {
        redis.ifPresent(RedisLine::close);
    }

    /** Tells whether Redis counts; nothing if there is to be none. */
    public Optional<Boolean> isRedisUp() {
        return redis.map(RedisLine::isUp);
    }

    /** Counts one request; nothing if no limit holds. What {@code own} says goes before the settings. */
    public Optional<Charge> take(LimitKind kind, Subject subject, UserLimits own) {
        if (policies.isEmpty()) return Optional.empty();
        Policy policy = own.find(kind).orElseGet(() -> policies.get(kind).get(subject.who()));
        if (policy.isOff()) return Optional.empty();
        Optional<Verdict> common = shared.flatMap(buckets -> buckets.take(policy, subject));
        Verdict verdict = common.orElseGet(() -> local.take(policy, subject));
        if (!verdict.isAllowed()) LimitMetrics.refused(kind);
        return Optional.of(new Charge(policy, subject, verdict, common.isPresent()));
    }

    /** Counts a request with wrong credentials as one of its address. */
    public Optional<Charge> takeRefused(IpAddress client) {
        return take(LimitKind.REQUESTS, Subject.of(client), UserLimits.NONE);
    }

    /** Takes the count of a request back. */
    public void giveBack(Charge charge) {
        if (charge.isShared()) shared.ifPresent(buckets -> buckets.giveBack(charge.policy(), charge.subject()));
        else local.giveBack(charge.policy(), charge.subject());
    }
}
