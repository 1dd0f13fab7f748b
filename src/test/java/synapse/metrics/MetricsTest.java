package synapse.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void a_request_is_counted_by_template_method_and_status() throws IOException {
        Route route = new Route("/test/{counted}");

        route.record("GET", 200, 1_500_000);
        route.record("GET", 200, 1_500_000);
        route.count("GET", 404);
        route.record("BREW", 405, 0);
        route.count("GET", -1);

        assertThat(text())
                .contains("registry_http_requests_total{method=\"GET\",route=\"/test/{counted}\",status=\"200\"} 2.0")
                .contains("registry_http_requests_total{method=\"GET\",route=\"/test/{counted}\",status=\"404\"} 1.0")
                .contains("registry_http_requests_total{method=\"other\",route=\"/test/{counted}\",status=\"405\"} 1.0")
                .contains(
                        "registry_http_request_seconds_bucket{method=\"GET\",route=\"/test/{counted}\",le=\"0.001\"} 0")
                .contains(
                        "registry_http_request_seconds_bucket{method=\"GET\",route=\"/test/{counted}\",le=\"0.0025\"} 2")
                .doesNotContain("BREW");
    }

    @Test
    void a_gauge_is_read_when_it_is_asked_for_and_the_last_reader_counts() throws IOException {
        Metrics.gauge("registry_test_read", "test", () -> 1);
        Metrics.gauge("registry_test_read", "test", () -> 2);
        Metrics.gauges("registry_test_many", "test", "part", () -> Map.of("one", 1, "two", 2));

        assertThat(text())
                .contains("registry_test_read 2.0")
                .contains("registry_test_many{part=\"one\"} 1.0")
                .contains("registry_test_many{part=\"two\"} 2.0");
    }

    @Test
    void the_virtual_machine_is_told_once() throws IOException {
        JavaMetrics.begin();
        JavaMetrics.begin();

        assertThat(text())
                .contains("jvm_memory_used_bytes{area=\"heap\"}")
                .contains("jvm_threads_current")
                .contains("jvm_gc_collection_seconds_count")
                .contains("process_cpu_seconds_total")
                .contains("process_open_fds");
    }

    private static String text() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExpositionFormats.init()
                .getPrometheusTextFormatWriter()
                .write(out, Metrics.registry().scrape());
        return out.toString(StandardCharsets.UTF_8);
    }
}
