package synapse.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import synapse.wire.ProblemResponse;

/** {@code GET /.well-known/security.txt}: whom to tell of a weakness; 404 if the operator has set nobody. */
@WebServlet("/.well-known/security.txt")
public class SecurityTextServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> text = SecurityText.at(Instant.now());
        if (text.isEmpty()) {
            ProblemResponse.send(request, response, StatusProblem.of(404));
            return;
        }
        byte[] body = text.get().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/plain;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=3600");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
