package synapse.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import synapse.address.ClientAddress;
import synapse.api.LoginRequest;
import synapse.api.LoginView;
import synapse.api.RegisterRequest;
import synapse.api.SetupRequest;
import synapse.api.UserView;
import synapse.api.VerifyRequest;
import synapse.api.VerifyView;
import synapse.journal.Written;
import synapse.wire.JsonBody;

/** {@code /auth}: making accounts, logging in and out. */
@ApplicationScoped
@Path("auth")
@Produces(MediaType.APPLICATION_JSON)
public class AuthResource {
    private RegistrationService registrations;
    private LoginService logins;
    private Credentials credentials;
    private CurrentCaller caller;
    private Written written;

    public AuthResource() {} // for the container

    @Inject
    public AuthResource(
            RegistrationService registrations,
            LoginService logins,
            Credentials credentials,
            CurrentCaller caller,
            Written written) {
        this.registrations = registrations;
        this.logins = logins;
        this.credentials = credentials;
        this.caller = caller;
        this.written = written;
    }

    @POST
    @Path("register")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(RegisterRequest request, @Context HttpServletRequest client) {
        return Response.status(Response.Status.CREATED)
                .entity(registrations.register(JsonBody.required(request), ClientAddress.of(client)))
                .build();
    }

    @POST
    @Path("setup")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response setUp(SetupRequest request, @Context HttpServletRequest client) {
        return Response.status(Response.Status.CREATED)
                .entity(registrations.setUp(JsonBody.required(request), ClientAddress.of(client)))
                .build();
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_JSON)
    public LoginView login(
            LoginRequest request, @HeaderParam("User-Agent") String userAgent, @Context HttpServletRequest client) {
        return logins.login(JsonBody.required(request), userAgent, ClientAddress.of(client));
    }

    /** The token comes in the body, or it is the one that the request was authenticated with. */
    @POST
    @Path("verify")
    public VerifyView verify(InputStream body) throws IOException {
        byte[] json = JsonBody.bytes(body);
        if (json.length == 0) return caller.get().toVerifyView();
        String token = JsonBody.parse(json, VerifyRequest.class).token();
        return token == null
                ? caller.get().toVerifyView()
                : credentials.verify(token).toVerifyView();
    }

    @POST
    @CallersOnly
    @Path("logout")
    public Response logout() {
        return written.respond(Response.noContent(), logins.logout());
    }

    @GET
    @CallersOnly
    @Path("me")
    public UserView me() {
        return logins.me();
    }
}
