package synapse.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import synapse.flow.SpoolFolder;
import synapse.journal.JournalReader;
import synapse.limit.Limits;
import synapse.metrics.JavaMetrics;
import synapse.metrics.Metrics;
import synapse.storage.StorageConnectionFactory;

/** The gauges that are read of this node when somebody scrapes. */
@ApplicationScoped
public class NodeMetrics {
    private Vitals vitals;
    private Limits limits;
    private JournalReader reader;
    private StorageConnectionFactory storage;
    private SpoolFolder spool;

    public NodeMetrics() {} // for the container

    @Inject
    public NodeMetrics(
            Vitals vitals, Limits limits, JournalReader reader, StorageConnectionFactory storage, SpoolFolder spool) {
        this.vitals = vitals;
        this.limits = limits;
        this.reader = reader;
        this.storage = storage;
        this.spool = spool;
    }

    void begin() {
        JavaMetrics.begin();
        Metrics.gauges("registry_info", "The release that runs here", "version", () -> Map.of(Release.version(), 1));
        Metrics.gauges("registry_part_up", "Whether a part answers: 1 or 0", "part", this::parts);
        Metrics.gauge("registry_journal_head", "Number of the newest journal entry known here", vitals::head);
        Metrics.gauge("registry_journal_lag", "Journal entries that this node has yet to take in", vitals::lag);
        Metrics.gauges(
                "registry_journal_position",
                "Number of the newest journal entry taken in",
                "follower",
                reader::positions);
        Metrics.gauge(
                "registry_storage_free_bytes", "Room for archives; NaN if the store does not tell", storage::freeBytes);
        Metrics.gauge("registry_spool_free_bytes", "Room for uploads", spool::freeBytes);
    }

    private Map<String, Integer> parts() {
        Map<String, Integer> parts = new HashMap<>();
        vitals.parts().forEach((part, up) -> parts.put(part, up ? 1 : 0));
        limits.isRedisUp().ifPresent(up -> parts.put("redis", up ? 1 : 0));
        return parts;
    }
}
