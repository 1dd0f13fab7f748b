package synapse.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.TreeMap;
import synapse.api.HealthView;
import synapse.limit.Limits;

/** {@code GET /health}: database, storage, journal; 503 when one of them is down. Redis is told of, and may be down. */
@ApplicationScoped
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {
    private Vitals vitals;
    private Limits limits;

    public HealthResource() {} // for the container

    @Inject
    public HealthResource(Vitals vitals, Limits limits) {
        this.vitals = vitals;
        this.limits = limits;
    }

    @GET
    public Response health() {
        Map<String, Boolean> parts = vitals.parts();
        boolean up = !parts.containsValue(false);
        Map<String, String> words = new TreeMap<>();
        parts.forEach((part, state) -> words.put(part, word(state)));
        limits.isRedisUp().ifPresent(state -> words.put("redis", word(state))); // each node limits alone without it
        return Response.status(up ? 200 : 503)
                .header("Cache-Control", "no-store")
                .entity(new HealthView(word(up), Release.version(), words))
                .build();
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
