package synapse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import synapse.wire.ProblemResponse;

/**
 * Refuses what pages do not take: the container's own servlet for files takes a POST for a GET, and tells of methods that it
 * refuses. It stands behind the limits and what closes the registry, which are for every method.
 */
public class PagesFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    private static final String METHODS = "GET, HEAD, OPTIONS";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String method = request.getMethod();
        if (!isPage(request) || method.equals("GET") || method.equals("HEAD")) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Allow", METHODS);
        if (!method.equals("OPTIONS")) ProblemResponse.send(request, response, StatusProblem.of(405));
    }

    /** Tells whether the container's own servlet answers. */
    private static boolean isPage(HttpServletRequest request) {
        MappingMatch match = request.getHttpServletMapping().getMappingMatch();
        return match == MappingMatch.DEFAULT || match == MappingMatch.CONTEXT_ROOT;
    }
}
