package synapse.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import synapse.api.HealthView;
import synapse.journal.JournalReader;
import synapse.journal.JournalService;
import synapse.storage.StorageConnectionFactory;

/** {@code GET /health}: database, storage, journal; 503 when one of them is down. */
@ApplicationScoped
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    private static final Logger LOG = System.getLogger(HealthResource.class.getName());

    private static final long FRESH_NANOS = 1_000_000_000;
    private static final long PATIENCE_SECONDS = 2;
    private static final String UP = "up";
    private static final String DOWN = "down";

    private final ReentrantLock looking = new ReentrantLock();
    private HealthView last; // null: nobody has asked yet
    private long lookedNanos;
    private JournalService journal;
    private JournalReader reader;
    private StorageConnectionFactory storage;

    public HealthResource() {} // for the container

    @Inject
    public HealthResource(JournalService journal, JournalReader reader, StorageConnectionFactory storage) {
        this.journal = journal;
        this.reader = reader;
        this.storage = storage;
    }

    @GET
    public Response health() {
        HealthView view = recent();
        return Response.status(view.status().equals(UP) ? 200 : 503)
                .header("Cache-Control", "no-store")
                .entity(view)
                .build();
    }

    /** Looks at most once a second, whoever asks; the others wait for that look, but not for long. */
    private HealthView recent() {
        try {
            if (!looking.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) return overdue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return overdue();
        }
        try {
            long now = System.nanoTime();
            if (last == null || now - lookedNanos > FRESH_NANOS) {
                last = look();
                lookedNanos = System.nanoTime();
            }
            return last;
        } finally {
            looking.unlock();
        }
    }

    /** A part that does not answer in time is as good as down; which one, the look that waits for it will tell. */
    private static HealthView overdue() {
        return new HealthView(DOWN, Release.version(), Map.of("overdue", DOWN));
    }

    private HealthView look() {
        Map<String, String> parts = new TreeMap<>();
        parts.put("database", state("database", journal::head));
        parts.put("storage", state("storage", storage::probe));
        parts.put("journal", reader.isFollowing() ? UP : DOWN);
        return new HealthView(parts.containsValue(DOWN) ? DOWN : UP, Release.version(), parts);
    }

    private static String state(String part, Runnable probe) {
        try {
            probe.run();
            return UP;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "Health: " + part + " is down: " + e.getMessage());
            return DOWN;
        }
    }
}
