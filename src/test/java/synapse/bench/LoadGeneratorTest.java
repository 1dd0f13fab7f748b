package synapse.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int CONNECTIONS = 4;

    private final LoadGenerator generator = new LoadGenerator(CONNECTIONS);
    private final AtomicInteger served = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/good", exchange -> answer(exchange, 200, 1000));
        server.createContext("/closing", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            answer(exchange, 200, 1000);
        });
        server.createContext("/wrong-every-other-time", exchange -> answer(exchange, 200 + served.get() % 2, 1000));
        server.createContext("/slow", exchange -> {
            pause(50);
            answer(exchange, 200, 1000);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void every_answer_is_counted_and_timed() throws IOException {
        Sample sample = generator.run(target("/good"), SHORT);

        assertThat(sample.latencies().count()).isEqualTo(served.get()).isGreaterThan(10);
        assertThat(sample.wrong()).isZero();
        assertThat(sample.perSecond()).isBetween(0.8 * served.get() / 0.5, served.get() / 0.3);
    }

    @Test
    void latencies_are_those_of_the_server() throws IOException {
        Sample sample = generator.run(target("/slow"), SHORT);

        assertThat(sample.latencies().percentileMillis(1)).isGreaterThanOrEqualTo(50);
        assertThat(sample.perSecond()).isLessThanOrEqualTo(CONNECTIONS * 1000 / 50.0);
        double meanOfBusyConnections = CONNECTIONS * 1000 / sample.perSecond(); // however slow this machine is just now
        assertThat(sample.latencies().percentileMillis(50)).isLessThan(2 * meanOfBusyConnections);
    }

    @Test
    void wrong_answers_are_told() throws IOException {
        Sample sample = generator.run(target("/wrong-every-other-time"), SHORT);

        assertThat(sample.wrong()).isBetween(1, sample.latencies().count() - 1);
    }

    @Test
    void a_server_may_close_connections_between_answers() throws IOException {
        Sample sample = generator.run(target("/closing"), SHORT);

        assertThat(sample.latencies().count()).isGreaterThan(2 * CONNECTIONS);
        assertThat(sample.wrong()).isZero();
    }

    @Test
    void a_server_that_hangs_up_without_an_answer_ends_the_run() throws IOException {
        try (ServerSocket rude = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            threads.execute(() -> hangUpAlways(rude));
            var address = (InetSocketAddress) rude.getLocalSocketAddress();
            Target target = new Target(address, "/", Map.of(), 200, 0);

            assertThatThrownBy(() -> generator.run(target, SHORT)).isInstanceOf(IOException.class);
        }
    }

    private static void hangUpAlways(ServerSocket rude) {
        try {
            while (true) rude.accept().close();
        } catch (IOException e) {
            Thread.currentThread().interrupt(); // the test is over
        }
    }

    private Target target(String path) {
        return new Target(server.getAddress(), path, Map.of(), 200, 1000);
    }

    private void answer(HttpExchange exchange, int status, int bytes) throws IOException {
        served.incrementAndGet();
        exchange.sendResponseHeaders(status, bytes);
        exchange.getResponseBody().write(new byte[bytes]);
        exchange.close();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
