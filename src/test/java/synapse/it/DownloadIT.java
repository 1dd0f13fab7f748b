package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final RegistryClient ANYONE = SharedRegistry.anyone();
    private static final PackageBuilder JSON = aPackage(Unique.name("json")).file("data.bin", random(300_000));
    private static final byte[] ARCHIVE = JSON.archive();
    private static final String PATH = "/packages/" + JSON.name() + "/1.0.0/tarball";

    static {
        ADA.publish(JSON);
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        new Random(4711).nextBytes(bytes);
        return bytes;
    }

    @Test
    void an_archive_comes_with_all_that_a_client_should_know() throws Exception {
        Answer answer = ANYONE.get(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(ARCHIVE);
        assertFields(answer);
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(ARCHIVE.length));
    }

    private static void assertFields(Answer answer) throws Exception {
        String digest = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(ARCHIVE));
        assertThat(answer.header("Repr-Digest")).isEqualTo("sha-256=:" + digest + ":");
        assertThat(answer.header("Content-Type")).isEqualTo("application/gzip");
        assertThat(answer.header("Content-Encoding")).isEmpty();
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + JSON.name() + "-1.0.0.tar.gz\"");
        assertThat(answer.header("Cache-Control")).contains("immutable", "max-age=31536000");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("ETag")).isEqualTo("\"" + JSON.sha256() + "\"");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void head_answers_the_same_without_the_bytes() throws Exception {
        Answer answer = ANYONE.head(PATH);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEmpty();
        assertFields(answer);
        assertThat(answer.header("Content-Length")).isEqualTo(Integer.toString(ARCHIVE.length));
        assertThat(ANYONE.head(PATH.replace("1.0.0", "9.9.9")).status()).isEqualTo(404);
    }

    @Test
    void an_archive_is_never_compressed_again() {
        assertThat(ANYONE.get(PATH, "Accept-Encoding", "gzip").bytes()).isEqualTo(ARCHIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1",
        "bytes=0-99, 0, 100",
        "bytes=100-299, 100, 300",
        "bytes=250000-, 250000, -1",
        "bytes=-500, -501, -1",
        "bytes=-99999999, 0, -1",
        "bytes=0-99999999, 0, -1",
        "bytes=0-, 0, -1",
        "Bytes=5-6, 5, 7"
    })
    void a_range_is_cut_out(String range, int from, int to) throws Exception {
        int first = from < 0 ? ARCHIVE.length + 1 + from : from;
        int end = to < 0 ? ARCHIVE.length : to;

        Answer answer = ANYONE.get(PATH, "Range", range);

        assertThat(answer.status()).isEqualTo(206);
        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(ARCHIVE, first, end));
        assertThat(answer.header("Content-Range")).isEqualTo("bytes " + first + "-" + (end - 1) + "/" + ARCHIVE.length);
        assertFields(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=99999999-", "bytes=99999999-999999999", "bytes=99999999999999999999-", "bytes=-0"})
    void a_range_beyond_the_end_is_refused_with_the_size(String range) {
        Answer answer = ANYONE.get(PATH, "Range", range);

        assertThat(answer.problem()).isEqualTo("416 range-not-satisfiable");
        assertThat(answer.header("Content-Range")).isEqualTo("bytes */" + ARCHIVE.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=5-2",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "lines=0-1",
                "bytes 0-1",
                "bytes=0-1,5-6",
                "bytes=0x0-1",
                "bytes=--1",
                "x"
            })
    void a_range_that_is_not_followed_gives_the_whole(String range) {
        Answer answer = ANYONE.get(PATH, "Range", range);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.bytes()).isEqualTo(ARCHIVE);
    }

    @Test
    void if_range_gives_the_part_only_of_the_same_archive() {
        String tag = ANYONE.head(PATH).header("ETag");

        assertThat(ANYONE.get(PATH, "Range", "bytes=0-9", "If-Range", tag).status())
                .isEqualTo(206);
        for (String other : List.of("\"other\"", "W/" + tag, "Sun, 22 Nov 2026 13:07:16 GMT")) {
            Answer whole = ANYONE.get(PATH, "Range", "bytes=0-9", "If-Range", other);
            assertThat(whole.status()).as(other).isEqualTo(200);
            assertThat(whole.bytes()).hasSize(ARCHIVE.length);
        }
    }

    @Test
    void who_has_the_archive_is_not_sent_it_again() {
        String tag = ANYONE.head(PATH).header("ETag");

        Answer answer = ANYONE.get(PATH, "If-None-Match", tag, "Range", "bytes=0-9");

        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(ANYONE.head(PATH, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(ANYONE.get(PATH, "If-Match", "\"other\"").problem()).isEqualTo("412 precondition-failed");
    }

    @Test
    void the_file_of_a_scoped_package_has_a_plain_name() {
        PackageBuilder scoped = aPackage("@" + Unique.name("tools") + "/json").version("1.0.0+b.1");
        ADA.publish(scoped);

        assertThat(ANYONE.tarball(scoped).header("Content-Disposition"))
                .endsWith("filename=\"" + scoped.name().substring(1).replace('/', '-') + "-1.0.0+b.1.tar.gz\"");
    }
}
