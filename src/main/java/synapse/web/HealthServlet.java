package synapse.web;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import synapse.wire.Json;

/**
 * MicroProfile Health (section 3) at the registry's own port: some servers have it at another, which who asks from
 * outside does not reach. 200 if all is up, else 503.
 */
@WebServlet({"/health", "/health/live", "/health/ready", "/health/started"})
public class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Inject
    @Liveness
    private transient Instance<HealthCheck> live;

    @Inject
    @Readiness
    private transient Instance<HealthCheck> ready;

    @Inject
    @Startup
    private transient Instance<HealthCheck> started;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        boolean up = true;
        for (Instance<HealthCheck> kind : wanted(request.getServletPath())) {
            for (HealthCheck check : kind) {
                HealthCheckResponse answer = check.call();
                up &= answer.getStatus() == HealthCheckResponse.Status.UP;
                rows.add(row(answer));
            }
        }
        byte[] body = Json.bytes(Map.of("status", up ? "UP" : "DOWN", "checks", rows));
        response.setStatus(up ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private List<Instance<HealthCheck>> wanted(String path) {
        return switch (path) {
            case "/health/live" -> List.of(live);
            case "/health/ready" -> List.of(ready);
            case "/health/started" -> List.of(started);
            default -> List.of(live, ready, started);
        };
    }

    private static Map<String, Object> row(HealthCheckResponse answer) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", answer.getName());
        row.put("status", answer.getStatus().name());
        answer.getData().ifPresent(data -> row.put("data", data));
        return row;
    }
}
