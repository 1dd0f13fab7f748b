package synapse.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import synapse.api.ChangesPage;
import synapse.wire.QueryNumber;

/** {@code GET /changes}: the journal, for whoever follows the registry. */
@ApplicationScoped
@Path("changes")
@Produces(MediaType.APPLICATION_JSON)
public class ChangesResource {
    private static final int MAX_LIMIT = 1000;
    private static final long MAX_SEQ = (1L << 53) - 1; // what every JSON parser can hold (RFC 8259, section 6)

    private JournalService journal;

    public ChangesResource() {} // for the container

    @Inject
    public ChangesResource(JournalService journal) {
        this.journal = journal;
    }

    @GET
    public ChangesPage changes(@QueryParam("after") String after, @QueryParam("limit") String limit) {
        return journal.changes(QueryNumber.parse("after", after, 0, MAX_SEQ, 0), (int)
                QueryNumber.parse("limit", limit, 1, MAX_LIMIT, 100));
    }
}
