package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import synapse.address.ClientAddress;
import synapse.api.PasswordRequest;
import synapse.api.PasswordView;
import synapse.journal.Written;
import synapse.wire.JsonBody;

/** {@code POST /auth/password}. */
@ApplicationScoped
@CallersOnly
@Path("auth/password")
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResource {
    private PasswordService passwords;
    private Written written;

    public PasswordResource() {} // for the container

    @Inject
    public PasswordResource(PasswordService passwords, Written written) {
        this.passwords = passwords;
        this.written = written;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(PasswordRequest request, @Context HttpServletRequest client) {
        Outcome<PasswordView> changed = passwords.change(JsonBody.required(request), ClientAddress.of(client));
        return written.respond(Response.ok(changed.view()), changed.seq());
    }
}
