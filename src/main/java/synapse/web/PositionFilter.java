package synapse.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import synapse.journal.JournalReader;
import synapse.journal.ReadBarrier;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * Says with each answer which position of the journal this node had applied before it looked anything up
 * ({@code Registry-Seq}), and makes a reader wait for the position it asks for ({@code Registry-Min-Seq}). What nobody
 * declared fit for a cache is not kept by one: it may hold a token.
 */
@Provider
@PreMatching
@ApplicationScoped
public class PositionFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String CACHE_CONTROL = "Cache-Control";
    private static final String SAMPLE = "synapse.position";

    private ReadBarrier barrier;
    private JournalReader journal;

    public PositionFilter() {} // for the container

    @Inject
    public PositionFilter(ReadBarrier barrier, JournalReader journal) {
        this.barrier = barrier;
        this.journal = journal;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        String wanted = request.getHeaderString("Registry-Min-Seq");
        if (wanted != null) barrier.await(parse(wanted.strip()));
        request.setProperty(SAMPLE, journal.applied());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object sample = request.getProperty(SAMPLE);
        response.getHeaders().putSingle("Registry-Seq", sample == null ? journal.applied() : sample);
        if (!response.getHeaders().containsKey(CACHE_CONTROL))
            response.getHeaders().putSingle(CACHE_CONTROL, "no-store");
    }

    private static long parse(String text) {
        if (text.matches("[0-9]{1,18}")) return Long.parseLong(text);
        throw new RegistryException(
                ProblemType.INVALID_REQUEST, "Registry-Min-Seq must be a number that a write has answered as \"seq\"");
    }
}
