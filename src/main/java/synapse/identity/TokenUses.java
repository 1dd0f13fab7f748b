package synapse.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When API tokens were last used, gathered in memory and written now and then: at most once a minute for each token, and
 * never by the request itself. A crash loses what was not written yet.
 */
@ApplicationScoped
public class TokenUses {
    private static final int MOST_TOKENS = 50_000;
    private static final int BATCH = 500;

    private final Cache<Long, Instant> noted = Caffeine.newBuilder()
            .maximumSize(MOST_TOKENS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private final Map<Long, Instant> unwritten = new ConcurrentHashMap<>();
    private CredentialService stored;

    public TokenUses() {} // for the container

    @Inject
    public TokenUses(CredentialService stored) {
        this.stored = stored;
    }

    void note(long tokenId, Instant now) {
        if (noted.getIfPresent(tokenId) != null || unwritten.size() >= MOST_TOKENS) return;
        noted.put(tokenId, now);
        unwritten.put(tokenId, now);
    }

    /** Writes what was noted since the last time; what cannot be written now stays for the next time. */
    public void write() {
        SortedMap<Long, Instant> batch = new TreeMap<>();
        for (Map.Entry<Long, Instant> use : unwritten.entrySet()) {
            batch.put(use.getKey(), use.getValue());
            if (batch.size() == BATCH) writeBatch(batch);
        }
        writeBatch(batch);
    }

    private void writeBatch(SortedMap<Long, Instant> batch) {
        if (batch.isEmpty()) return;
        stored.saveUses(batch);
        batch.forEach(unwritten::remove); // not one that was noted anew meanwhile
        batch.clear();
    }
}
