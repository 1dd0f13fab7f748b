package synapse.download;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import synapse.address.ClientAddress;
import synapse.catalog.DocumentCache;
import synapse.catalog.StoredArchive;
import synapse.flow.Flows;
import synapse.flow.OutgoingBody;
import synapse.journal.JournalReader;
import synapse.problem.RegistryException;
import synapse.wire.ProblemResponse;
import synapse.wire.ReadPath;

/**
 * Answers with a small archive that is in memory before JAX-RS is asked. What is not there, {@code HEAD}, ranges and
 * conditions go on to {@link DownloadResource}.
 */
public class ArchiveFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private transient DocumentCache documents;
    private transient SmallArchives archives;
    private transient JournalReader journal;
    private transient DownloadCounter counter;
    private transient Flows flows;

    public ArchiveFilter() {} // for the container

    @Inject
    public ArchiveFilter(
            DocumentCache documents,
            SmallArchives archives,
            JournalReader journal,
            DownloadCounter counter,
            Flows flows) {
        this.documents = documents;
        this.archives = archives;
        this.journal = journal;
        this.counter = counter;
        this.flows = flows;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long position = journal.applied(); // before the look-up: the answer is at least that new
        Optional<StoredArchive> wanted =
                isWhole(request) ? ReadPath.of(request).flatMap(documents::cachedArchive) : Optional.empty();
        Optional<SmallArchive> archive = wanted.flatMap(archives::cached);
        if (archive.isEmpty()) {
            ask(request, response, chain);
            return;
        }
        counter.count(wanted.get().versionId(), ClientAddress.of(request).toString(), request.getHeader("User-Agent"));
        response.setHeader("Registry-Seq", Long.toString(position));
        archive.get().fields().forEach(response::setHeader);
        response.setContentLength(archive.get().bytes().length);
        response.getOutputStream().write(archive.get().bytes());
        DownloadMetrics.sent(true, archive.get().bytes().length);
    }

    /** Sends the body that {@link DownloadResource} has left, if it has, without the thread of the request. */
    private void ask(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, new OpenResponse(response));
        Optional<ArchiveBody> body = ArchiveBody.of(request);
        if (body.isEmpty()) return;
        try {
            OutgoingBody.send(flows, request, response, body.get());
        } catch (RegistryException e) {
            response.reset();
            response.setHeader("Registry-Seq", Long.toString(journal.applied()));
            ProblemResponse.send(request, response, e);
        }
    }

    private static boolean isWhole(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getHeader("Range") == null
                && request.getHeader("If-None-Match") == null
                && request.getHeader("If-Match") == null;
    }
}
