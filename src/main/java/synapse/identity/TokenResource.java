package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import synapse.api.NewTokenRequest;
import synapse.api.TokensView;
import synapse.journal.Written;
import synapse.wire.JsonBody;

/** {@code /tokens}: the caller's API tokens. */
@ApplicationScoped
@CallersOnly
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {
    private ApiTokenService tokens;
    private Written written;

    public TokenResource() {} // for the container

    @Inject
    public TokenResource(ApiTokenService tokens, Written written) {
        this.tokens = tokens;
        this.written = written;
    }

    @GET
    public TokensView list() {
        return tokens.list();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(NewTokenRequest request) {
        return Response.status(Response.Status.CREATED)
                .entity(tokens.create(JsonBody.required(request)))
                .build();
    }

    @DELETE
    @Path("{id}")
    public Response revoke(@PathParam("id") String id) {
        return written.respond(Response.noContent(), tokens.revoke(id));
    }
}
