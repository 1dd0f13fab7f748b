package synapse.limit;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConfigurationBuilder;
import java.util.List;
import java.util.stream.Collectors;

/** A limit of one kind, made ready: what buckets are made from, and what stands in {@code RateLimit-Policy}. */
public final class Policy {
    private final LimitKind kind;
    private final RateLimit limit;
    private final BucketConfiguration configuration; // null: off
    private final String field;
    private final List<String> names;

    public Policy(LimitKind kind, RateLimit limit) {
        this.kind = kind;
        this.limit = limit;
        configuration = limit.isOff() ? null : configuration(limit);
        names = limit.windows().stream().map(window -> name(kind, window)).toList();
        field = limit.windows().stream()
                .map(window -> name(kind, window) + ";q=" + window.count() + ";w="
                        + window.unit().duration().toSeconds())
                .collect(Collectors.joining(", "));
    }

    private static BucketConfiguration configuration(RateLimit limit) {
        ConfigurationBuilder builder = BucketConfiguration.builder();
        for (Window window : limit.windows()) {
            builder.addLimit(bandwidth -> bandwidth
                    .capacity(window.count())
                    .refillGreedy(window.count(), window.unit().duration()));
        }
        return builder.build();
    }

    /** Returns the window's name as a string of Structured Fields (RFC 9651). */
    private static String name(LimitKind kind, Window window) {
        return "\"" + kind.text() + "-per-" + window.unit().text() + "\"";
    }

    LimitKind kind() {
        return kind;
    }

    RateLimit limit() {
        return limit;
    }

    boolean isOff() {
        return limit.isOff();
    }

    BucketConfiguration configuration() {
        return configuration;
    }

    /** Returns what stands in {@code RateLimit-Policy}. */
    String field() {
        return field;
    }

    /** Returns what stands in {@code RateLimit} when so many are left in the window of that index. */
    String item(int index, long remaining) {
        Window window = limit.windows().get(index);
        long seconds = window.unit().duration().toSeconds();
        long used = Math.max(0, window.count() - remaining);
        long reset = (used * seconds + window.count() - 1) / window.count();
        return names.get(index) + ";r=" + remaining + ";t=" + reset;
    }
}
