package synapse.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.api.NoticeView;

class DocumentTest {
    private final Document small = Document.of(new NoticeView("old", null));
    private final Document large = Document.of(new NoticeView("old ".repeat(500), "é"));

    @Test
    void the_body_is_json_in_utf_8() {
        assertThat(new String(small.body(), UTF_8)).isEqualTo("{\"message\":\"old\"}");
        assertThat(new String(large.body(), UTF_8)).endsWith("\"replacement\":\"é\"}");
    }

    @Test
    void a_small_body_is_not_zipped() {
        assertThat(small.gzip()).isEmpty();
        assertThat(Document.of(new NoticeView("x".repeat(511 - 14), null)).gzip())
                .isEmpty();
        assertThat(Document.of(new NoticeView("x".repeat(512 - 14), null)).gzip())
                .isPresent();
    }

    @Test
    void the_gzip_form_holds_the_body() throws IOException {
        byte[] zipped = large.gzip().orElseThrow();

        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            assertThat(in.readAllBytes()).isEqualTo(large.body());
        }
        assertThat(zipped.length).isLessThan(large.body().length);
    }

    @Test
    void each_form_has_its_own_tag() {
        assertThat(large.tag(false)).matches("[0-9a-f]{32}");
        assertThat(large.tag(true)).isEqualTo(large.tag(false) + "-gzip");
    }

    @Test
    void the_tag_follows_the_bytes() {
        assertThat(Document.of(new NoticeView("old", null)).tag(false)).isEqualTo(small.tag(false));
        assertThat(Document.of(new NoticeView("older", null)).tag(false)).isNotEqualTo(small.tag(false));
    }

    @Test
    void the_weight_covers_both_forms() {
        int bytes = large.body().length + large.gzip().orElseThrow().length;

        assertThat(large.weightBytes()).isGreaterThan(bytes);
        assertThat(small.weightBytes()).isGreaterThan(small.body().length);
    }

    @Test
    void only_a_page_that_is_not_the_last_has_a_next_one() {
        assertThat(Document.ofPage(new NoticeView("page", null), "cursor").next())
                .contains("cursor");
        assertThat(Document.ofPage(new NoticeView("page", null), null).next()).isEmpty();
        assertThat(small.next()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gzip",
                "x-gzip",
                "GZIP",
                "deflate, gzip, br",
                "gzip;q=1.0, identity; q=0.5",
                "gzip ; q=0.001",
                "br;q=1.0,\tgzip;q=0.8, *;q=0.1",
                "*",
                "*;q=0.5",
                "*;q=0, gzip",
                "deflate|gzip"
            })
    void gzip_goes_to_whoever_takes_it(String fields) {
        assertThat(DocumentResponse.acceptsGzip(Arrays.asList(fields.split("\\|", -1))))
                .isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "identity",
                "deflate, br",
                "gzip;q=0",
                "gzip;q=0.0",
                "gzip; Q = 0.000",
                "gzip;q=0, *",
                "*, gzip;q=0",
                "*;q=0",
                "gzipped",
                "identity;q=1, *;q=0"
            })
    void gzip_goes_to_nobody_else(String field) {
        assertThat(DocumentResponse.acceptsGzip(field == null ? null : List.of(field)))
                .isFalse();
    }
}
