package synapse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import synapse.wire.CommonHeaders;
import synapse.wire.ProblemResponse;

/** Gives each request an id, the client's if it sent a sane one, and each answer the fields that every answer has. */
public class CommonHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CommonHeaders.set(request, response);
        if (!isFramed(request)) {
            ProblemResponse.send(request, response, StatusProblem.of(400));
        } else if (READING.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(StrictRequest.of(request), response);
        }
    }

    /** Tells whether the end of the body is known; some servers take any coding and read until the client has gone. */
    private static boolean isFramed(HttpServletRequest request) {
        String coding = request.getHeader("Transfer-Encoding");
        return coding == null || coding.strip().equalsIgnoreCase("chunked");
    }
}
