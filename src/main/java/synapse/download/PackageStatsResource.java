package synapse.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import synapse.manifest.PackageName;
import synapse.wire.PathNames;

/** {@code GET /packages/{name}/stats}: downloads per version and per day. */
@ApplicationScoped
@Path("packages")
public class PackageStatsResource {
    private RecentStats recent;
    private StatsService stats;

    public PackageStatsResource() {} // for the container

    @Inject
    public PackageStatsResource(RecentStats recent, StatsService stats) {
        this.recent = recent;
        this.stats = stats;
    }

    @GET
    @Path(PathNames.NAME + "/stats")
    public Response get(
            @PathParam("name") String path,
            @QueryParam("days") String days,
            @QueryParam("limit") String limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri,
            @Context HttpHeaders headers) {
        PackageName name = PathNames.name(path);
        StatsQuery query = StatsQuery.parse(days, limit, cursor);
        String key = name + " " + query.days() + " " + query.limit() + " " + query.cursor();
        StatsDocument document = recent.get(key, () -> StatsDocument.of(stats.ofPackage(name, query)));
        ResponseBuilder response = StatsResponse.of(document, headers);
        if (!document.next().isEmpty()) {
            response.header(
                    "Link",
                    "<%s?days=%d&limit=%d&cursor=%s>; rel=\"next\""
                            .formatted(
                                    uri.getAbsolutePath().getRawPath(), query.days(), query.limit(), document.next()));
        }
        return response.build();
    }
}
