package synapse.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** {@code GET /stats}: the registry in figures. */
@ApplicationScoped
@Path("stats")
public class StatsResource {
    private RecentStats recent;
    private StatsService stats;

    public StatsResource() {} // for the container

    @Inject
    public StatsResource(RecentStats recent, StatsService stats) {
        this.recent = recent;
        this.stats = stats;
    }

    @GET
    public Response get(@Context HttpHeaders headers) {
        return StatsResponse.of(recent.get("", () -> StatsDocument.of(stats.ofRegistry())), headers)
                .build();
    }
}
