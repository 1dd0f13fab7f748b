package synapse.download;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Supplier;

/** Statistics, kept for 10 s: who asks again and again costs the database one look. Of many at once, one looks. */
@ApplicationScoped
public class RecentStats {
    /** Seconds for which an answer may be repeated, here and by clients. */
    static final int MAX_AGE_SECONDS = 10;

    private static final long MAX_BYTES = 4 << 20;

    private final Cache<String, StatsDocument> documents = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofSeconds(MAX_AGE_SECONDS))
            .maximumWeight(MAX_BYTES)
            .weigher((String key, StatsDocument document) -> key.length() + document.weightBytes())
            .build();

    StatsDocument get(String key, Supplier<StatsDocument> look) {
        return documents.get(key, missing -> look.get());
    }
}
