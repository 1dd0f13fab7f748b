package synapse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import synapse.wire.CrossOrigin;

/** Answers browsers that ask whether a page of another origin may send a request; the fields of all answers are common ones. */
public class OriginFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (CrossOrigin.isPreflight(request)) CrossOrigin.answerPreflight(response);
        else chain.doFilter(request, CrossOrigin.isOpen() ? new GuardedResponse(response, "Origin", false) : response);
    }
}
