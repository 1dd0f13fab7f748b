package synapse.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import synapse.flow.Flows;
import synapse.flow.OutgoingBody;
import synapse.problem.RegistryException;
import synapse.wire.ProblemResponse;

/** {@code GET /cli/…}: the client of this very release, and a script that installs it. */
@WebServlet(urlPatterns = "/cli/*", asyncSupported = true)
public class ClientServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    private transient Flows flows;

    private transient volatile ClientJar known;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            switch (String.valueOf(request.getPathInfo())) {
                case "/install.sh" -> sendScript(request, response);
                case "/synapse.jar" -> sendJar(request, response);
                case "/synapse.jar.sha256" -> send(response, "text/plain", jar().digest() + "  synapse.jar\n");
                default -> ProblemResponse.send(request, response, StatusProblem.of(404));
            }
        } catch (RegistryException e) {
            ProblemResponse.send(request, response, e);
        }
    }

    /** Answers with what is for this one address only. */
    private void sendScript(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PublicAddress address = PublicAddress.of(request);
        InstallScript script = new InstallScript(getServletContext());
        send(response, "text/x-shellscript", script.text(address, jar().digest()));
    }

    private void sendJar(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ClientJar jar = jar();
        String tag = '"' + jar.digest().hex() + '"';
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "no-cache");
        String condition = request.getHeader("If-None-Match");
        if (condition != null && condition.contains(tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/java-archive");
        response.setContentLengthLong(jar.sizeBytes());
        if (request.getMethod().equals("GET"))
            OutgoingBody.send(flows, request, response, new StreamBody(ClientJar.open(getServletContext())));
    }

    private static void send(HttpServletResponse response, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type + ";charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Returns the jar's description; made at the first request, by several at once if they come together. */
    private ClientJar jar() throws IOException {
        ClientJar jar = known;
        if (jar == null) {
            jar = ClientJar.of(getServletContext());
            known = jar;
        }
        return jar;
    }
}
