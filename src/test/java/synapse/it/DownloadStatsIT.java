package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a download, and how it is told. */
class DownloadStatsIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final RegistryClient ANYONE = SharedRegistry.anyone();
    private static final int MOST_DAYS = 366;
    private static final AtomicInteger DAYS = new AtomicInteger();
    private static final long PATIENCE_MILLIS = 30_000;
    private static final long WRITTEN_MILLIS = 4_000; // counts are written every 3 s

    private final PackageBuilder json = aPackage(Unique.name("counted-json"));
    private final String tarball = "/packages/" + json.name() + "/1.0.0/tarball";
    private final String stats = "/packages/" + json.name() + "/stats";

    /** Asks as nobody has asked lately: an answer is repeated for 10 s to whoever asks for the same days. */
    private static JsonNode statsNow(String path) {
        int days = 2 + DAYS.getAndIncrement() % (MOST_DAYS - 1);
        return ANYONE.get(path + "?days=" + days).json();
    }

    private static JsonNode statsWhen(String path, long total) {
        for (long waited = 0; waited < PATIENCE_MILLIS; waited += 200) {
            JsonNode found = statsNow(path);
            if (found.path("downloads").path("total").asLong() >= total) return found;
            Pause.millis(200);
        }
        return statsNow(path);
    }

    @Test
    void many_at_once_are_counted_exactly_once_each() throws Exception {
        PackageBuilder second = aPackage(json.name()).version("1.1.0");
        ADA.publish(json);
        ADA.publish(second);

        List<Integer> statuses = Parallel.run(
                100, i -> ANYONE.tarball(i % 4 == 0 ? json : second).status());

        assertThat(statuses).containsOnly(200);
        JsonNode found = statsWhen(stats, 100);
        assertThat(found.path("downloads")).isEqualTo(sums(100));
        assertThat(found.path("versions").path(0).path("version").asText()).isEqualTo("1.1.0");
        assertThat(found.path("versions").path(0).path("downloads")).isEqualTo(sums(75));
        assertThat(found.path("versions").path(1).path("downloads")).isEqualTo(sums(25));
        assertThat(found.path("days")
                        .path(found.path("days").size() - 1)
                        .path("downloads")
                        .asLong())
                .isEqualTo(100);
    }

    private static JsonNode sums(int count) {
        return RegistryClient.object()
                .put("total", count)
                .put("today", count)
                .put("week", count)
                .put("month", count);
    }

    @Test
    void what_begins_with_the_first_byte_counts_and_nothing_else() {
        ADA.publish(json);
        String tag = ANYONE.head(tarball).header("ETag");

        assertThat(ANYONE.get(tarball).status()).isEqualTo(200);
        assertThat(ANYONE.get(tarball, "Range", "bytes=0-9").status()).isEqualTo(206);
        assertThat(ANYONE.get(tarball, "Range", "bytes=0-").status()).isEqualTo(206);
        assertThat(ANYONE.get(tarball, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        assertThat(ANYONE.head(tarball).status()).isEqualTo(200);
        assertThat(ANYONE.get(tarball, "Range", "bytes=10-").status()).isEqualTo(206);
        assertThat(ANYONE.get(tarball, "Range", "bytes=-5").status()).isEqualTo(206);
        assertThat(ANYONE.get(tarball, "Range", "bytes=99999999-").status()).isEqualTo(416);
        assertThat(ANYONE.get(tarball, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(ANYONE.get(tarball, "If-Match", "\"other\"").status()).isEqualTo(412);
        assertThat(ANYONE.get(tarball.replace("1.0.0", "9.9.9")).status()).isEqualTo(404);

        assertThat(statsWhen(stats, 4).path("downloads")).isEqualTo(sums(4));
        Pause.millis(WRITTEN_MILLIS); // whatever else was counted would be written by now
        assertThat(statsNow(stats).path("downloads")).isEqualTo(sums(4));
    }

    @Test
    void a_package_that_nobody_wants_has_days_without_downloads() {
        ADA.publish(json);

        JsonNode found = ANYONE.get(stats).json();

        assertThat(found.path("name").asText()).isEqualTo(json.name());
        assertThat(found.path("downloads")).isEqualTo(sums(0));
        assertThat(found.path("days")).hasSize(90);
        assertThat(found.path("days").path(89).path("day").asText())
                .isIn(today(), LocalDate.parse(today()).minusDays(1).toString());
        assertThat(found.has("next")).isFalse();
    }

    private static String today() {
        return LocalDate.now(ZoneOffset.UTC).toString();
    }

    @Test
    void versions_come_in_pages_highest_first() {
        for (String version : List.of("1.9.0", "1.10.0", "2.0.0-rc.1", "1.0.0", "0.1.0")) {
            ADA.publish(aPackage(json.name()).version(version));
        }

        JsonNode first = ANYONE.get(stats + "?limit=3&days=1").json();
        Answer second = ANYONE.get(
                stats + "?limit=3&days=1&cursor=" + first.path("next").asText());

        assertThat(versions(first)).containsExactly("2.0.0-rc.1", "1.10.0", "1.9.0");
        assertThat(versions(second.json())).containsExactly("1.0.0", "0.1.0");
        assertThat(second.json().has("next")).isFalse();
        assertThat(ANYONE.get(stats + "?limit=3&days=1").header("Link"))
                .isEqualTo("</api/v1" + stats + "?days=1&limit=3&cursor="
                        + first.path("next").asText() + ">; rel=\"next\"");
        assertThat(second.header("Link")).isEmpty();
    }

    private static List<String> versions(JsonNode stats) {
        return StreamSupport.stream(stats.path("versions").spliterator(), false)
                .map(row -> row.path("version").asText())
                .toList();
    }

    @Test
    void statistics_can_be_kept_for_a_moment() {
        ADA.publish(json);
        for (String path : List.of(stats, "/stats")) {
            Answer answer = ANYONE.get(path);
            String tag = answer.header("ETag");

            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=10");
            assertThat(answer.header("Content-Type")).startsWith("application/json");
            if (path.equals(stats)) {
                assertThat(ANYONE.get(path, "If-None-Match", tag).status()).isEqualTo(304);
            }
            assertThat(ANYONE.head(path).status()).isEqualTo(200);
        }
    }

    @Test
    void a_scoped_package_named_stats_has_statistics_too() {
        PackageBuilder scoped = aPackage("@" + Unique.name("scope") + "/stats");
        ADA.publish(scoped);
        ANYONE.tarball(scoped);

        String path = "/packages/" + scoped.name() + "/stats";

        assertThat(statsWhen(path, 1).path("downloads")).isEqualTo(sums(1));
        assertThat(ANYONE.get(path.replace("@", "%40").replaceFirst("/stats/", "%2Fstats/"))
                        .json()
                        .path("name")
                        .asText())
                .isEqualTo(scoped.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "days=0",
                "days=367",
                "days=x",
                "days=",
                "limit=0",
                "limit=1001",
                "cursor=x!",
                "cursor=",
                "cursor=QQ"
            })
    void a_wrong_parameter_is_refused(String query) {
        ADA.publish(json);

        assertThat(ANYONE.get(stats + "?" + query).problem()).isEqualTo("400 invalid-request");
    }

    @Test
    void a_package_that_is_not_there_has_no_statistics() {
        ADA.publish(json);

        assertThat(ANYONE.get("/packages/not-" + json.name() + "/stats").problem())
                .isEqualTo("404 package-not-found");
        assertThat(ANYONE.get("/packages/" + json.name().replace('-', '_') + "/stats")
                        .detail())
                .contains(json.name());
        assertThat(ANYONE.get("/packages/NO/stats").problem()).isEqualTo("400 invalid-name");
    }

    @Test
    void a_document_does_not_change_with_a_download() {
        ADA.publish(json);
        Answer before = ANYONE.get("/packages/" + json.name());
        ANYONE.tarball(json);
        statsWhen(stats, 1);

        Answer after = ANYONE.get("/packages/" + json.name());

        assertThat(after.bytes()).isEqualTo(before.bytes());
        assertThat(after.text()).doesNotContain("downloads");
    }

    @Test
    void the_figures_of_administrators_are_for_administrators() {
        assertThat(ANYONE.get("/admin/stats").problem()).isEqualTo("401 unauthenticated");
        assertThat(ADA.get("/admin/stats").problem()).isEqualTo("403 forbidden");
    }
}
