package synapse.bench;

import java.util.Map;

/** How a document is asked for. */
enum ReadVariant {
    PLAIN,
    GZIP,
    NOT_MODIFIED;

    /** Returns the fields of the request's header. */
    Map<String, String> fields(String tag) {
        return switch (this) {
            case PLAIN -> Map.of();
            case GZIP -> Map.of("Accept-Encoding", "gzip");
            case NOT_MODIFIED -> Map.of("If-None-Match", tag);
        };
    }
}
