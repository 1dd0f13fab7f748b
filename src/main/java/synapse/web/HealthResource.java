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
        Map<String, String> parts = new TreeMap<>();
        parts.put("database", state("database", journal::head));
        parts.put("storage", state("storage", storage::probe));
        parts.put("journal", reader.isFollowing() ? "up" : "down");
        boolean up = !parts.containsValue("down");
        return Response.status(up ? 200 : 503)
                .header("Cache-Control", "no-store")
                .entity(new HealthView(up ? "up" : "down", Release.version(), parts))
                .build();
    }

    private static String state(String part, Runnable probe) {
        try {
            probe.run();
            return "up";
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, () -> "Health: " + part + " is down: " + e.getMessage());
            return "down";
        }
    }
}
