package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as HTTP knows them: tags, conditions, gzip, HEAD, pages. */
class DocumentIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final RegistryClient ANYONE = SharedRegistry.anyone();
    private static final String JSON = Unique.name("doc-json");
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    static final List<String> DOCUMENTS = List.of(
            "/packages/" + JSON, "/packages/" + JSON + "/versions", "/packages/" + JSON + "/1.0.0", "/index/" + JSON);

    @BeforeAll
    static void publish() {
        for (int i = 0; i < 25; i++) {
            PackageBuilder wanted = aPackage(JSON).version("1." + i + ".0").with("description", "words ".repeat(100));
            assertThat(ADA.publish(wanted).status()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void a_document_has_a_strong_tag_and_is_not_sent_twice(String path) {
        Answer first = ANYONE.get(path);
        String tag = first.header("ETag");

        Answer second = ANYONE.get(path, "If-None-Match", tag);

        assertThat(tag).matches("\"[^\"]+\"");
        assertThat(first.header("Vary")).containsIgnoringCase("Accept-Encoding");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.bytes()).isEmpty();
        assertThat(second.header("ETag")).isEqualTo(tag);
        assertThat(second.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        for (String condition : List.of("*", "W/" + tag, "\"x\", " + tag + ", \"y\"")) {
            assertThat(ANYONE.get(path, "If-None-Match", condition).status())
                    .as(condition)
                    .isEqualTo(304);
        }
        assertThat(ANYONE.get(path, "If-None-Match", "\"other\"").bytes()).isEqualTo(first.bytes());
        assertThat(ANYONE.get(path, "If-Match", "\"other\"").problem()).isEqualTo("412 precondition-failed");
        assertThat(ANYONE.get(path, "If-Match", tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void the_gzip_form_holds_the_same_and_has_a_tag_of_its_own(String path) throws IOException {
        Answer plain = ANYONE.get(path);

        Answer zipped = ANYONE.get(path, "Accept-Encoding", "br, gzip");

        assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
        assertThat(zipped.bytes()).hasSizeLessThan(plain.bytes().length);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.bytes()))) {
            assertThat(in.readAllBytes()).isEqualTo(plain.bytes());
        }
        assertThat(ANYONE.get(path, "Accept-Encoding", "gzip", "If-None-Match", zipped.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(ANYONE.get(path, "Accept-Encoding", "gzip", "If-None-Match", plain.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "identity", "br", "*;q=0", "gzip;q=0.0, *", "x-gzipped"})
    void who_takes_no_gzip_gets_none(String accepted) {
        Answer answer = ANYONE.get(DOCUMENTS.get(0), "Accept-Encoding", accepted);

        assertThat(answer.header("Content-Encoding")).isEmpty();
        assertThat(answer.json().path("name").asText()).isEqualTo(JSON);
    }

    @ParameterizedTest
    @FieldSource("DOCUMENTS")
    void head_answers_the_fields_of_get_without_the_body(String path) {
        Answer get = ANYONE.get(path);

        Answer head = ANYONE.head(path);

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        for (String field : List.of("ETag", "Content-Type", "Content-Length", "Cache-Control", "Vary")) {
            assertThat(head.header(field)).as(field).isEqualTo(get.header(field));
        }
        assertThat(ANYONE.head("/packages/not-" + JSON).status()).isEqualTo(404);
    }

    @Test
    void a_tag_changes_with_the_next_version() {
        String before = ANYONE.get(DOCUMENTS.get(0)).header("ETag");

        ADA.publish(aPackage(JSON).version("1.0.0-rc.1"));

        Answer after = ANYONE.get(DOCUMENTS.get(0), "If-None-Match", before);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text()).contains("1.0.0-rc.1");
    }

    @Test
    void following_the_links_lists_every_package_once_in_order() {
        List<String> wanted = new ArrayList<>();
        for (String end : new String[] {"a", "b", "c", "d", "e", "f", "g"}) {
            wanted.add(JSON + "-page-" + end);
            ADA.publish(aPackage(JSON + "-page-" + end));
        }
        List<String> found = new ArrayList<>();

        String path = "/packages?limit=3";
        while (!path.isEmpty()) {
            Answer page = ANYONE.get(path);
            assertThat(page.json().path("packages")).hasSizeLessThanOrEqualTo(3);
            page.json()
                    .path("packages")
                    .forEach(row -> found.add(row.path("name").asText()));
            Matcher next = NEXT.matcher(page.header("Link"));
            boolean more = next.find();
            assertThat(more).isEqualTo(page.json().has("next"));
            path = more ? next.group(1).replaceFirst(".*/api/v1", "") : "";
        }

        assertThat(found).doesNotHaveDuplicates().containsSubsequence(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=101", "limit=-1", "limit=x", "limit=", "cursor=x!", "cursor=%00", "cursor=QQ"})
    void a_wrong_page_is_refused(String query) {
        assertThat(ANYONE.get("/packages?" + query).problem()).isEqualTo("400 invalid-request");
    }
}
