package synapse.journal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Answers a write once this node has applied its entry; after 2 s all the same, with {@code Registry-Visible: false}. */
@ApplicationScoped
public class Written {
    private JournalReader reader;

    public Written() {} // for the container

    @Inject
    public Written(JournalReader reader) {
        this.reader = reader;
    }

    /** @param seq number of the write's last journal entry; 0 if nothing was written */
    public Response respond(ResponseBuilder response, long seq) {
        if (!reader.awaitApplied(seq, ReadBarrier.PATIENCE)) response.header("Registry-Visible", "false");
        return response.build();
    }
}
