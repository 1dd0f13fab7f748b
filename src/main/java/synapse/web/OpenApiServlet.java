package synapse.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;
import synapse.wire.Json;
import synapse.wire.ProblemResponse;

/** {@code GET /openapi}: META-INF/openapi.yaml as it is, or the same as JSON; on every server the same bytes. */
@WebServlet("/openapi")
public class OpenApiServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final String JSON = "application/json";
    private static final String YAML = "application/yaml";

    /** The two forms, made when somebody asks for the first time. */
    private static final class Forms {
        static final byte[] AS_YAML = read();
        static final byte[] AS_JSON = Json.bytes(
                new Load(LoadSettings.builder().build()).loadFromString(new String(AS_YAML, StandardCharsets.UTF_8)));

        private static byte[] read() {
            try (InputStream in = OpenApiServlet.class.getResourceAsStream("/META-INF/openapi.yaml")) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            String type = type(format(request), request.getHeader("Accept"));
            byte[] body = type.equals(JSON) ? Forms.AS_JSON : Forms.AS_YAML;
            response.setContentType(type);
            response.setHeader("Cache-Control", "no-cache");
            response.setHeader("Vary", "Accept");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        } catch (RegistryException e) {
            ProblemResponse.send(request, response, e);
        }
    }

    private static String format(HttpServletRequest request) {
        String[] formats = request.getParameterValues("format");
        if (formats == null || formats.length == 1) return formats == null ? null : formats[0];
        throw new RegistryException(
                ProblemType.INVALID_REQUEST, "the query parameter \"format\" stands there twice; send it once");
    }

    /** Chooses as MicroProfile OpenAPI says: the parameter goes before the header field, YAML before JSON. */
    private static String type(String format, String accept) {
        if (format != null) {
            return switch (format) {
                case "JSON", "json" -> JSON;
                case "YAML", "yaml" -> YAML;
                default ->
                    throw new RegistryException(
                            ProblemType.INVALID_REQUEST, "the query parameter \"format\" must be JSON or YAML");
            };
        }
        String wanted = accept == null ? YAML : accept.toLowerCase(Locale.ROOT);
        if (wanted.contains(JSON)) return JSON;
        if (wanted.contains("yaml") || wanted.contains("*/*") || wanted.contains("application/*")) return YAML;
        throw new RegistryException(
                ProblemType.NOT_ACCEPTABLE, "the answer is YAML or JSON; let Accept include one of them");
    }
}
