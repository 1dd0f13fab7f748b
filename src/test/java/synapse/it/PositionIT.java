package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal's positions: Registry-Seq, Registry-Min-Seq and the feed of changes. */
class PositionIT {
    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String json = Unique.name("json");

    @Test
    void every_answer_tells_the_position_that_it_is_as_new_as() {
        Answer published = ada.publish(aPackage(json));
        long seq = published.json().path("seq").asLong();

        for (String path : List.of("/packages/" + json, "/index/" + json, "/packages", "/changes", "/health")) {
            assertThat(Long.parseLong(anyone.get(path).header("Registry-Seq")))
                    .as(path)
                    .isGreaterThanOrEqualTo(seq);
        }
        assertThat(anyone.get("/packages/not-" + json).header("Registry-Seq")).isNotEmpty();
        assertThat(published.header("Registry-Visible")).isEmpty();
    }

    @Test
    void who_names_a_position_that_is_reached_is_answered() {
        String seq = ada.publish(aPackage(json)).json().path("seq").asText();

        assertThat(anyone.get("/packages/" + json, "Registry-Min-Seq", seq).status())
                .isEqualTo(200);
        assertThat(anyone.get("/packages/" + json, "Registry-Min-Seq", "0").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "999999999999999999"})
    void a_position_in_the_future_is_refused_at_once(String seq) {
        Instant asked = Instant.now();

        Answer answer = anyone.get("/packages", "Registry-Min-Seq", seq);

        assertThat(answer.problem()).isEqualTo("503 not-yet-visible");
        assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofMillis(1500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "-1", "1.5", "", "9999999999999999999", "0x10", "1 2", "1,2"})
    void what_is_no_position_is_refused(String seq) {
        Answer answer = RawHttp.request("GET", "/api/v1/packages", "Registry-Min-Seq: " + seq);

        assertThat(answer.problem()).isEqualTo("400 invalid-request");
    }

    @Test
    void the_feed_tells_each_change_in_order_and_without_gap() throws Exception {
        long before = head();
        ada.publish(aPackage(json));
        ada.publish(aPackage(json).version("1.1.0"));

        Answer answer = anyone.get("/changes?after=" + before);

        JsonNode page = answer.json();
        JsonNode entries = page.path("entries");
        assertThat(entries)
                .extracting(entry -> entry.path("type").asText())
                .containsExactly("package.created", "version.published", "version.published");
        assertThat(entries)
                .extracting(entry -> entry.path("seq").asLong())
                .containsExactly(before + 1, before + 2, before + 3);
        assertThat(page.path("head").asLong()).isEqualTo(before + 3);
        assertThat(page.path("next").asLong()).isEqualTo(before + 3);
        for (JsonNode entry : entries) {
            assertThat(entry.path("package").asText()).isEqualTo(json);
            assertThat(entry.path("actor").asText()).isEqualTo(ada.username());
            assertThat(entry.path("at").asText()).endsWith("Z");
            assertThat(entry.path("sha256").asText())
                    .isEqualTo(sha256(entry.path("payload").asText()));
        }
        assertThat(entries.get(2).path("version").asText()).isEqualTo("1.1.0");
        assertThat(answer.text()).doesNotContain("@example.org");
    }

    @Test
    void the_feed_is_read_in_pages_until_its_end() {
        long before = head();
        for (int i = 0; i < 5; i++) ada.publish(aPackage(json).version("1." + i + ".0"));

        long at = before;
        int entries = 0;
        while (at < head()) {
            JsonNode page = anyone.get("/changes?limit=2&after=" + at).json();
            assertThat(page.path("entries"))
                    .hasSize((int) Math.min(2, page.path("head").asLong() - at));
            entries += page.path("entries").size();
            at = page.path("next").asLong();
        }

        assertThat(entries).isEqualTo(6);
        JsonNode end = anyone.get("/changes?after=" + at).json();
        assertThat(end.path("entries")).isEmpty();
        assertThat(end.path("next").asLong()).isEqualTo(at);
        assertThat(anyone.get("/changes?after=" + (at + 1000)).json().path("entries"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=x",
                "after=-1",
                "after=1.0",
                "after=",
                "after=9223372036854775808",
                "limit=0",
                "limit=1001"
            })
    void a_wrong_page_of_the_feed_is_refused(String query) {
        assertThat(anyone.get("/changes?" + query).problem()).isEqualTo("400 invalid-request");
    }

    private long head() {
        return anyone.get("/changes?limit=1").json().path("head").asLong();
    }

    private static String sha256(String text) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
