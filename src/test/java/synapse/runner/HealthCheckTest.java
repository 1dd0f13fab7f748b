package synapse.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthCheckTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/api/v1/health", 503);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(String path, int status) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private boolean answers() {
        return HealthCheck.answers(server.getAddress().getPort(), Duration.ofSeconds(5));
    }

    @Test
    void a_registry_whose_store_is_away_runs() {
        answer("/health/live", 200);

        assertThat(answers()).isTrue();
    }

    @Test
    void one_that_only_a_restart_helps_does_not() {
        answer("/health/live", 503);

        assertThat(answers()).isFalse();
    }
}
