package synapse.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import synapse.api.NoticeView;

class DocumentTest {
    private final Document small = Document.of(new NoticeView("old", null));
    private final Document large = Document.of(new NoticeView("old ".repeat(500), "é"));

    @Test
    void the_body_is_json_in_utf_8() {
        assertThat(text(small)).isEqualTo("{\"message\":\"old\"}");
        assertThat(text(large)).endsWith("\"replacement\":\"é\"}");
    }

    @Test
    void a_small_body_is_not_zipped() {
        Document largest = Document.of(new NoticeView("x".repeat(511 - 14), null));
        Document smallest = Document.of(new NoticeView("x".repeat(512 - 14), null));

        assertThat(small.form(true)).isSameAs(small.form(false));
        assertThat(largest.form(true)).isSameAs(largest.form(false));
        assertThat(smallest.form(true)).isNotSameAs(smallest.form(false));
    }

    @Test
    void the_gzip_form_holds_the_body() throws IOException {
        byte[] zipped = large.form(true).bytes();

        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            assertThat(in.readAllBytes()).isEqualTo(large.form(false).bytes());
        }
        assertThat(zipped.length).isLessThan(large.form(false).bytes().length);
    }

    @Test
    void each_form_has_its_own_tag() {
        assertThat(large.form(false).tag()).matches("[0-9a-f]{32}");
        assertThat(large.form(true).tag()).isEqualTo(large.form(false).tag() + "-gzip");
    }

    @Test
    void the_tag_follows_the_bytes() {
        assertThat(Document.of(new NoticeView("old", null)).form(false).tag())
                .isEqualTo(small.form(false).tag());
        assertThat(Document.of(new NoticeView("older", null)).form(false).tag())
                .isNotEqualTo(small.form(false).tag());
    }

    @Test
    void a_form_says_what_it_is_and_how_long() {
        Representation zipped = large.form(true);

        assertThat(zipped.fieldsWithBody())
                .containsEntry("Content-Encoding", "gzip")
                .containsEntry("Content-Length", Integer.toString(zipped.bytes().length))
                .containsEntry("ETag", "\"" + zipped.tag() + "\"");
        assertThat(large.form(false).fieldsWithBody()).doesNotContainKey("Content-Encoding");
        assertThat(zipped.fields()).containsOnlyKeys("ETag", "Vary", "Cache-Control");
    }

    @Test
    void only_its_own_tag_is_its_tag() {
        Representation plain = large.form(false);

        assertThat(plain.isTag("\"" + plain.tag() + "\"")).isTrue();
        assertThat(plain.isTag("W/\"" + plain.tag() + "\"")).isTrue();
        assertThat(plain.isTag(plain.tag())).isFalse();
        assertThat(plain.isTag("\"" + large.form(true).tag() + "\"")).isFalse();
        assertThat(plain.isTag("\"other\", \"" + plain.tag() + "\"")).isFalse();
    }

    @Test
    void the_weight_covers_both_forms() {
        int bytes = large.form(false).bytes().length + large.form(true).bytes().length;

        assertThat(large.weightBytes()).isGreaterThan(bytes);
        assertThat(small.weightBytes()).isGreaterThan(small.form(false).bytes().length);
    }

    private static String text(Document document) {
        return new String(document.form(false).bytes(), UTF_8);
    }

    @Test
    void only_a_page_that_is_not_the_last_has_a_next_one() {
        assertThat(Document.ofPage(new NoticeView("page", null), "cursor").next())
                .contains("cursor");
        assertThat(Document.ofPage(new NoticeView("page", null), null).next()).isEmpty();
        assertThat(small.next()).isEmpty();
    }
}
