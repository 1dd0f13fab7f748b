package synapse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import synapse.wire.CommonHeaders;

/** Gives each request an id, the client's if it sent a sane one, and each answer the fields that every answer has. */
@WebFilter("/*")
public class CommonHeadersFilter extends HttpFilter {
    private static final long serialVersionUID = 1;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        CommonHeaders.set(request, response);
        chain.doFilter(request, response);
    }
}
