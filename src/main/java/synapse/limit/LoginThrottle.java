package synapse.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import synapse.address.IpAddress;
import synapse.audit.AuditLog;

/**
 * Wrong passwords, by account and address: after ten of them the pair is slowed, after some more it is locked for a quarter of
 * an hour. The account can be used from any other address meanwhile, so that no stranger locks anybody out. Accounts that do
 * not exist are counted alike. A bounded number of pairs is kept; those that are slowed apart from the others, so that nobody
 * gets rid of them by trying many accounts once.
 */
@ApplicationScoped
public class LoginThrottle {
    /** Wrong passwords that cost nothing but their time. */
    static final int FREE = 10;

    /** Waits of 1, 2, 4, 8 and 16 s come before the lock. */
    static final int SLOWED = 5;

    static final Duration LOCK = Duration.ofMinutes(15);

    private static final int MOST = 50_000;
    private static final long SECOND_NANOS = 1_000_000_000;

    private final Ticker ticker;
    private final Cache<Pair, Failures> free;
    private final Cache<Pair, Failures> slowed;

    private record Pair(String account, IpAddress network) {}

    /** @param until time of the ticker up to which no password is looked at */
    private record Failures(int count, long until) {
        boolean isLocked() {
            return count >= FREE + SLOWED;
        }
    }

    public LoginThrottle() {
        this(Ticker.systemTicker());
    }

    LoginThrottle(Ticker ticker) {
        this.ticker = ticker;
        free = cache();
        slowed = cache();
    }

    private Cache<Pair, Failures> cache() {
        return Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LOCK)
                .ticker(ticker)
                .build();
    }

    /**
     * Lets an attempt pass or not. One that comes too early counts as a wrong one, until the pair is locked.
     * @param account in the form by which it is unique
     * @throws RateLimitedException if the pair is slowed or locked
     */
    public void check(String account, IpAddress client) {
        Pair pair = new Pair(account, client.network());
        Failures known = slowed.getIfPresent(pair);
        if (known == null || known.until() - ticker.read() <= 0) return;
        Failures now = known.isLocked() ? known : fail(pair);
        throw refusal(now);
    }

    /** Notes a wrong password. */
    public void failed(String account, IpAddress client) {
        fail(new Pair(account, client.network()));
    }

    /** Forgets the wrong passwords of the pair. */
    public void succeeded(String account, IpAddress client) {
        Pair pair = new Pair(account, client.network());
        free.invalidate(pair);
        slowed.invalidate(pair);
    }

    private Failures fail(Pair pair) {
        AtomicBoolean locks = new AtomicBoolean();
        Failures now = count(pair, locks);
        if (locks.get()) { // told here, for a log that is slow must not hold what others wait for
            LimitMetrics.locked();
            AuditLog.tell("login-locked", () -> "An account is locked at this address after wrong passwords");
        }
        return now;
    }

    private Failures count(Pair pair, AtomicBoolean locks) {
        Failures known = slowed.asMap().computeIfPresent(pair, (same, before) -> next(before, locks));
        if (known != null) return known;
        Failures now = free.asMap().compute(pair, (same, before) -> next(before, locks));
        if (now.count() < FREE) return now;
        free.invalidate(pair);
        return slowed.asMap().merge(pair, now, (one, other) -> one.count() > other.count() ? one : other);
    }

    private Failures next(Failures before, AtomicBoolean locks) {
        if (before != null && before.isLocked()) return before;
        int count = before == null ? 1 : before.count() + 1;
        if (count == FREE + SLOWED) locks.set(true);
        return new Failures(count, ticker.read() + waitNanos(count));
    }

    private static long waitNanos(int count) {
        if (count < FREE) return 0;
        return count >= FREE + SLOWED ? LOCK.toNanos() : SECOND_NANOS << (count - FREE);
    }

    private RateLimitedException refusal(Failures failures) {
        long seconds = (failures.until() - ticker.read() + SECOND_NANOS - 1) / SECOND_NANOS;
        return new RateLimitedException(
                "too many wrong passwords for this account from this address; try again in %d s".formatted(seconds),
                seconds);
    }

    long count() {
        free.cleanUp();
        return free.estimatedSize() + slowed.estimatedSize();
    }
}
