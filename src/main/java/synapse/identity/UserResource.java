package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import synapse.api.AccountView;
import synapse.api.AccountsPage;
import synapse.api.LimitsRequest;
import synapse.api.ReasonRequest;
import synapse.api.RolesRequest;
import synapse.journal.Written;
import synapse.wire.JsonBody;
import synapse.wire.PageLink;
import synapse.wire.QueryNumber;

/** {@code /admin/users}: for administrators. */
@ApplicationScoped
@CallersOnly
@Path("admin/users")
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {
    private static final int MAX_LIMIT = 100;

    private UserService users;
    private Written written;

    public UserResource() {} // for the container

    @Inject
    public UserResource(UserService users, Written written) {
        this.users = users;
        this.written = written;
    }

    @GET
    public Response list(
            @QueryParam("q") String q,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit,
            @Context UriInfo uri) {
        int count = (int) QueryNumber.parse("limit", limit, 1, MAX_LIMIT, 50);
        AccountsPage page = users.list(q == null ? "" : q, cursor, count);
        return PageLink.respond(page, page.next(), uri, "limit=" + count + (q == null ? "" : "&q=" + q));
    }

    @GET
    @Path("{username}")
    public AccountView get(@PathParam("username") String username) {
        return users.get(username);
    }

    @POST
    @Path("{username}/deactivate")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response deactivate(@PathParam("username") String username, InputStream body) throws IOException {
        return respond(users.deactivate(username, reason(body)));
    }

    @POST
    @Path("{username}/reactivate")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response reactivate(@PathParam("username") String username, InputStream body) throws IOException {
        return respond(users.reactivate(username, reason(body)));
    }

    @PUT
    @Path("{username}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response changeRoles(@PathParam("username") String username, RolesRequest request) {
        return respond(users.changeRoles(username, JsonBody.required(request).roles()));
    }

    @PUT
    @Path("{username}/limits")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response limit(@PathParam("username") String username, LimitsRequest request) {
        return respond(users.limit(username, JsonBody.required(request)));
    }

    private Response respond(Outcome<AccountView> changed) {
        return written.respond(Response.ok(changed.view()), changed.seq());
    }

    /** The body may be left out. */
    private static String reason(InputStream body) throws IOException {
        byte[] json = JsonBody.bytes(body);
        if (json.length == 0) return "";
        String reason = JsonBody.parse(json, ReasonRequest.class).reason();
        return reason == null ? "" : reason.strip();
    }
}
