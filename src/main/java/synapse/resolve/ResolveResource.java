package synapse.resolve;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import synapse.api.ResolveRequest;
import synapse.manifest.LockfileWriter;
import synapse.wire.JsonBody;

/** {@code POST /resolve}: a lock file for what a project needs. */
@ApplicationScoped
@Path("resolve")
public class ResolveResource {
    /** Most bytes of a body: the versions of a large lock file, some thousands, find room. */
    static final int MAX_BODY_BYTES = 1 << 20;

    private ResolutionGate gate;
    private ResolveService resolutions;

    public ResolveResource() {} // for the container

    @Inject
    public ResolveResource(ResolutionGate gate, ResolveService resolutions) {
        this.gate = gate;
        this.resolutions = resolutions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] resolve(InputStream body) throws IOException {
        byte[] json = JsonBody.bytes(body, MAX_BODY_BYTES);
        Wish wish = Wish.of(JsonBody.parse(json, ResolveRequest.class));
        return ResolveMetrics.measure(() ->
                gate.pass(() -> new LockfileWriter().write(resolutions.resolve(wish.wanted(), wish.preference()))));
    }
}
