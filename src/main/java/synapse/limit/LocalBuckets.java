package synapse.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;

/**
 * The buckets of this node, a bounded number. Those that had to refuse somebody are kept apart, so that whoever is refused cannot
 * get a full one by coming from many other addresses for one request each: each would have to be refused as well.
 */
final class LocalBuckets {
    /** About 0.4 kB each. */
    static final int MOST = 50_000;

    /** Of those that refused. */
    static final int MOST_SPENT = 50_000;

    private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

    private final Cache<Key, Kept> buckets = cache(MOST);
    private final Cache<Key, Kept> spent = cache(MOST_SPENT);

    private static Cache<Key, Kept> cache(int most) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterAccess(LONGEST_WINDOW)
                .build();
    }

    private record Key(LimitKind kind, Subject subject) {}

    /** A bucket, and the limit that it was made for. */
    private record Kept(Bucket bucket, RateLimit limit) {}

    Verdict take(Policy policy, Subject subject) {
        Key key = new Key(policy.kind(), subject);
        Kept kept = kept(policy, key);
        Verdict verdict = take(policy, kept.bucket());
        if (!verdict.isAllowed() && spent.getIfPresent(key) == null) {
            spent.put(key, kept);
            buckets.invalidate(key);
        }
        return verdict;
    }

    private static Verdict take(Policy policy, Bucket bucket) {
        if (policy.limit().windows().size() == 1) {
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            return Verdict.of(policy, probe, probe.getRemainingTokens());
        }
        VerboseResult<ConsumptionProbe> result = bucket.asVerbose().tryConsumeAndReturnRemaining(1);
        return Verdict.of(policy, result.getValue(), result.getDiagnostics().getAvailableTokensPerEachBandwidth());
    }

    /** Gives one request back. */
    void giveBack(Policy policy, Subject subject) {
        kept(policy, new Key(policy.kind(), subject)).bucket().addTokens(1);
    }

    private Kept kept(Policy policy, Key key) {
        Kept kept = spent.getIfPresent(key);
        if (kept == null) kept = buckets.getIfPresent(key); // is quicker than get
        if (kept == null) kept = buckets.get(key, unknown -> fresh(policy));
        if (kept.limit().equals(policy.limit())) return kept;
        spent.invalidate(key);
        return buckets.asMap().compute(key, (same, old) -> current(policy, old));
    }

    private static Kept current(Policy policy, Kept old) {
        return old != null && old.limit().equals(policy.limit()) ? old : fresh(policy);
    }

    private static Kept fresh(Policy policy) {
        LocalBucketBuilder builder = Bucket.builder();
        for (var bandwidth : policy.configuration().getBandwidths()) builder.addLimit(bandwidth);
        return new Kept(builder.build(), policy.limit());
    }

    long count() {
        buckets.cleanUp();
        return buckets.estimatedSize() + spent.estimatedSize();
    }
}
