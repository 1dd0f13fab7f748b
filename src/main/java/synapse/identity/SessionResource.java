package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import synapse.api.EndedSessionsView;
import synapse.api.SessionsPage;
import synapse.journal.Written;
import synapse.wire.PageLink;
import synapse.wire.QueryFlag;
import synapse.wire.QueryNumber;

/** {@code /auth/sessions}: the caller's own. */
@ApplicationScoped
@CallersOnly
@Path("auth/sessions")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {
    private static final int MAX_LIMIT = 100;

    private SessionService sessions;
    private Written written;

    public SessionResource() {} // for the container

    @Inject
    public SessionResource(SessionService sessions, Written written) {
        this.sessions = sessions;
        this.written = written;
    }

    @GET
    public Response list(@QueryParam("cursor") String cursor, @QueryParam("limit") String limit, @Context UriInfo uri) {
        int count = (int) QueryNumber.parse("limit", limit, 1, MAX_LIMIT, 50);
        SessionsPage page = sessions.list(cursor, count);
        return PageLink.respond(page, page.next(), uri, "limit=" + count);
    }

    @DELETE
    public Response endAll(@QueryParam("all") String all) {
        Outcome<EndedSessionsView> ended = sessions.endAll(QueryFlag.parse("all", all));
        return written.respond(Response.ok(ended.view()), ended.seq());
    }

    @DELETE
    @Path("{id}")
    public Response end(@PathParam("id") String id) {
        return written.respond(Response.noContent(), sessions.end(id));
    }
}
