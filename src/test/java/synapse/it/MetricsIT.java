package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code GET /metrics}, and that docs/metrics.md tells of everything that is there and of nothing else. */
class MetricsIT {
    private static final Pattern TYPE = Pattern.compile("(?m)^# TYPE (\\w+) \\w+$");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    private final RegistryClient anyone = SharedRegistry.anyone();
    private final RegistryClient ada = SharedRegistry.newUser();
    private final PackageBuilder json = aPackage(Unique.name("metered"));

    @BeforeEach
    void use() {
        ada.publish(json);
        anyone.tarball(json);
        anyone.get("/packages/" + json.name());
        anyone.loggedIn(ada.username(), RegistryClient.PASSWORD);
        anyone.login(ada.username(), "not the password");
        anyone.withToken("nonsense").get("/packages");
    }

    @Test
    void the_page_names_every_metric_of_ours_and_none_that_is_not_there() throws IOException {
        List<String> described = names(ROW, Files.readString(Path.of("docs", "metrics.md")));
        List<String> there = names(TYPE, scrape());

        assertThat(described).hasSizeGreaterThan(30).doesNotHaveDuplicates();
        assertThat(there).containsAll(described);
        assertThat(described)
                .containsAll(there.stream()
                        .filter(name -> name.startsWith("registry_"))
                        .toList());
    }

    @Test
    void a_request_is_counted_under_its_template() {
        String series = "registry_http_requests_total{method=\"GET\",route=\"/api/v1/packages/{name}\",status=\"404\"}";
        String timer = "registry_http_request_seconds_count{method=\"GET\",route=\"/api/v1/packages/{name}\"}";
        anyone.get("/packages/no-such");
        String before = scrape();

        for (String name : List.of("no-such", "@no/such", "@no%2Fsuch", "%40no%2fsuch"))
            anyone.get("/packages/" + name);

        assertThat(value(scrape(), series)).isGreaterThanOrEqualTo(value(before, series) + 4);
        assertThat(value(scrape(), timer)).isGreaterThanOrEqualTo(value(before, timer) + 4);
    }

    @Test
    void no_path_of_a_client_becomes_a_label() {
        String odd = Unique.name("odd");
        for (String path : List.of("/" + odd, "/api/v1/" + odd, "/api/v1/packages/" + odd, "/docs/" + odd)) {
            anyone.sendToRoot("GET", path, BodyPublishers.noBody());
        }

        assertThat(scrape()).doesNotContain(odd).doesNotContain(json.name()).doesNotContain(ada.username());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "registry_publishes_total{outcome=\"published\"}",
                "registry_upload_bytes_total",
                "registry_downloads_total{outcome=\"whole\"}",
                "registry_download_bytes_total",
                "registry_document_cache_requests_total{result=\"miss\"}",
                "registry_storage_operations_total{operation=\"put\",outcome=\"done\"}",
                "registry_storage_operation_seconds_count{operation=\"open\"}",
                "registry_logins_total{outcome=\"accepted\"}",
                "registry_logins_total{outcome=\"refused\"}",
                "registry_credentials_refused_total",
                "registry_http_requests_total{method=\"GET\",route=\"/api/v1/packages\",status=\"401\"}",
                "registry_http_requests_total{method=\"PUT\",route=\"/api/v1/packages/{name}/{version}\",status=\"201\"}",
                "registry_journal_head",
                "registry_journal_position{follower=\"documents\"}"
            })
    void what_happens_moves_the_counters(String series) {
        double before = value(scrape(), series);

        ada.publish(json.version("2.0.0"));
        use();

        assertThat(value(scrape(), series)).isGreaterThan(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "registry_part_up{part=\"database\"}; 1",
                "registry_part_up{part=\"journal\"}; 1",
                "registry_part_up{part=\"storage\"}; 1",
                "registry_database_connections; 1",
                "registry_spool_free_bytes; 1000",
                "registry_document_cache_bytes; 1",
                "jvm_memory_used_bytes{area=\"heap\"}; 1000",
                "jvm_threads_current; 1",
                "process_open_fds; 1"
            })
    void what_can_be_read_is_read(String series, double least) {
        assertThat(value(scrape(), series)).isGreaterThanOrEqualTo(least);
    }

    @Test
    void a_disk_tells_how_much_room_it_has_and_a_bucket_does_not() {
        double room = value(scrape(), "registry_storage_free_bytes");

        if (TestDatabase.current() == TestDatabase.H2) assertThat(room).isGreaterThan(1000);
        else assertThat(room).isNaN();
    }

    @Test
    void a_refusal_counts_as_a_publish_with_its_code() {
        String series = "registry_publishes_total{outcome=\"version-exists\"}";
        ada.publish(json.file("other.txt", "other bytes"));
        double before = value(scrape(), series);

        ada.publish(json.file("other.txt", "and others"));

        assertThat(value(scrape(), series)).isEqualTo(before + 1);
    }

    @Test
    void whoever_asks_for_openmetrics_gets_it() {
        Answer plain = anyone.sendToRoot("GET", "/metrics", BodyPublishers.noBody());
        Answer open = anyone.sendToRoot(
                "GET", "/metrics", BodyPublishers.noBody(), "Accept", "application/openmetrics-text;version=1.0.0");

        assertThat(plain.header("Content-Type")).startsWith("text/plain").contains("version=0.0.4");
        assertThat(plain.header("Cache-Control")).isEqualTo("no-store");
        assertThat(open.header("Content-Type")).startsWith("application/openmetrics-text");
        assertThat(open.text()).endsWith("# EOF\n");
    }

    private String scrape() {
        Answer answer = anyone.sendToRoot("GET", "/metrics", BodyPublishers.noBody());
        assertThat(answer.status()).isEqualTo(200);
        return answer.text();
    }

    private static double value(String text, String series) {
        String line = text.lines()
                .filter(candidate -> candidate.startsWith(series + " "))
                .findFirst()
                .orElse(series + " 0");
        return Double.parseDouble(line.substring(series.length() + 1));
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
