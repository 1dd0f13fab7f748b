package synapse.download;

import java.security.MessageDigest;
import synapse.api.PackageStatsView;
import synapse.api.StatsView;
import synapse.archive.Digest;
import synapse.wire.Json;

/** Finished statistics: JSON, its entity tag, and the cursor of the following page, empty if there is none. */
final class StatsDocument {
    private static final int OVERHEAD_BYTES = 200;

    private final byte[] body;
    private final String tag;
    private final String next;

    private StatsDocument(byte[] body, String next) {
        this.body = body;
        this.next = next;
        MessageDigest sha256 = Digest.sha256();
        sha256.update(body);
        tag = Digest.of(sha256).hex().substring(0, 32);
    }

    static StatsDocument of(StatsView view) {
        return new StatsDocument(Json.bytes(view), "");
    }

    static StatsDocument of(PackageStatsView view) {
        return new StatsDocument(Json.bytes(view), view.next() == null ? "" : view.next());
    }

    byte[] body() {
        return body;
    }

    String tag() {
        return tag;
    }

    String next() {
        return next;
    }

    int weightBytes() {
        return body.length + OVERHEAD_BYTES;
    }
}
