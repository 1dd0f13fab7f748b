package synapse.catalog;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import synapse.journal.JournalReader;
import synapse.wire.ReadPath;

/**
 * Answers with a document that is in memory before JAX-RS is asked, for that costs more than all the rest. What is not
 * there, and what is asked with conditions other than one known tag, goes on to {@link PackageResource}.
 */
public class DocumentFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private transient DocumentCache documents;
    private transient JournalReader journal;

    public DocumentFilter() {} // for the container

    @Inject
    public DocumentFilter(DocumentCache documents, JournalReader journal) {
        this.documents = documents;
        this.journal = journal;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long position = journal.applied(); // before the look-up: the answer is at least that new
        Optional<Document> document = ReadPath.of(request).flatMap(documents::cached);
        if (document.isEmpty() || !answer(request, response, document.get(), position))
            chain.doFilter(request, response);
    }

    private static boolean answer(
            HttpServletRequest request, HttpServletResponse response, Document document, long position)
            throws IOException {
        Representation form = document.form(AcceptEncoding.takesGzip(request.getHeaders("Accept-Encoding")));
        String known = request.getHeader("If-None-Match");
        boolean unchanged = known != null && form.isTag(known);
        if ((known != null && !unchanged) || request.getHeader("If-Match") != null) return false;
        CacheMetrics.hit();
        response.setHeader("Registry-Seq", Long.toString(position));
        if (unchanged) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            form.fields().forEach(response::setHeader);
        } else {
            form.fieldsWithBody().forEach(response::setHeader);
            if (request.getMethod().equals("GET")) response.getOutputStream().write(form.bytes());
        }
        return true;
    }
}
