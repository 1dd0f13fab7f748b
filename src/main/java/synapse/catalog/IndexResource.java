package synapse.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import synapse.wire.PathNames;

/** {@code GET /index/{name}}: what a resolver needs of a package, in one document. */
@ApplicationScoped
@Path("index")
public class IndexResource {
    private DocumentCache documents;

    public IndexResource() {} // for the container

    @Inject
    public IndexResource(DocumentCache documents) {
        this.documents = documents;
    }

    @GET
    @Path(PathNames.NAME)
    public Response index(@PathParam("name") String name, @Context HttpHeaders headers) {
        return DocumentResponse.of(documents.index(PathNames.name(name)), headers)
                .build();
    }
}
