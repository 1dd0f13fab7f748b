package synapse.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import synapse.json.ProblemResponse;

/** Gives each request an id, the client's if it sent a sane one, and each answer the fields that every answer has. */
@WebFilter("/*")
public class RequestIdFilter extends HttpFilter {
    private static final long serialVersionUID = 1;
    private static final String FIELD = "X-Request-Id";
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = request.getHeader(FIELD);
        if (id == null || !SANE.matcher(id).matches()) id = UUID.randomUUID().toString();
        request.setAttribute(ProblemResponse.REQUEST_ID, id);
        response.setHeader(FIELD, id);
        response.setHeader("X-Content-Type-Options", "nosniff");
        chain.doFilter(request, response);
    }
}
