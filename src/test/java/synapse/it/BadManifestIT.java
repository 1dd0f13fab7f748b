package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.RegistryClient.object;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.archive.ArchiveFile;
import synapse.archive.ArchiveLimits;
import synapse.archive.ArchiveWriter;
import synapse.archive.EntryPath;

/** Good archives with bad manifests. */
class BadManifestIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final String NAME = Unique.name("bad");

    @RegisterExtension
    static final NothingStored NOTHING = new NothingStored();

    static Stream<String> texts() {
        return Stream.of(
                "",
                " ",
                "{",
                "[]",
                "null",
                "1",
                "\"x\"",
                "{}",
                "{\"name\":\"x\"}",
                "{\"version\":\"1.0.0\"}",
                "\ufeff{}",
                "{\"name\":\"x\",\"version\":\"1.0.0\",}",
                "{'name':'x'}",
                "{\"name\":\"x\" \"version\":\"1.0.0\"}",
                "{\"name\":\"x\",\"name\":\"y\",\"version\":\"1.0.0\"}",
                "{\"name\":\"x\",\"version\":\"1.0.0\"} x",
                "[".repeat(100_000),
                "{\"a\":".repeat(50_000));
    }

    static Stream<String> fields() {
        return Stream.of(
                "\"name\":1",
                "\"name\":null",
                "\"name\":\"\"",
                "\"name\":\"A\"",
                "\"name\":\"../x\"",
                "\"name\":\"x\\u0000\"",
                "\"name\":\"" + "x".repeat(217) + "\"",
                "\"name\":[\"x\"]",
                "\"version\":1",
                "\"version\":\"1\"",
                "\"version\":\"1.0.0-\\ud800\"",
                "\"version\":\"1.0.0-" + "x".repeat(260) + "\"",
                "\"version\":\"9007199254740992.0.0\"",
                "\"description\":1",
                "\"description\":\"a\\u0000b\"",
                "\"description\":\"\\ud800\"",
                "\"description\":\"" + "x".repeat(5000) + "\"",
                "\"description\":\"a\\nb\"",
                "\"author\":{}",
                "\"author\":\"" + "x".repeat(500) + "\"",
                "\"license\":\"no such license\"",
                "\"license\":\"MIT AND\"",
                "\"license\":\"" + "(".repeat(5000) + "\"",
                "\"homepage\":\"javascript:alert(1)\"",
                "\"homepage\":\"x\"",
                "\"homepage\":\"http://" + "x".repeat(5000) + "\"",
                "\"repository\":\"file:///etc/passwd\"",
                "\"keywords\":\"json\"",
                "\"keywords\":[1]",
                "\"keywords\":[\"\"]",
                "\"keywords\":[\"a\\u0000\"]",
                "\"keywords\":[" + list(200, i -> "\"k" + i + "\"") + "]",
                "\"dependencies\":[]",
                "\"dependencies\":\"x\"",
                "\"dependencies\":{\"A\":\"1\"}",
                "\"dependencies\":{\"x\":1}",
                "\"dependencies\":{\"x\":\"not a range\"}",
                "\"dependencies\":{\"x\":\"git+https://example.org/x\"}",
                "\"dependencies\":{\"a-b\":\"1\",\"a_b\":\"1\"}",
                "\"dependencies\":{\"x\":\"" + "1||".repeat(5000) + "1\"}",
                "\"dependencies\":{\"" + NAME + "\":\"1\"}",
                "\"dependencies\":{" + list(20_000, i -> "\"d" + i + "\":\"1\"") + "}",
                "\"dev_dependencies\":{\"x\":null}",
                "\"private\":\"yes\"",
                "\"readme\":\"../README.md\"",
                "\"readme\":\"/etc/passwd\"",
                "\"readme\":1",
                "\"readme\":\"a\\u0000\"",
                "\"x\":\"\\ud800\"",
                "\"x\":\"\\u0000\"",
                "\"x\":NaN",
                "\"x\":1e400",
                "\"x\":-1e400",
                "\"x\":" + "9".repeat(5000),
                "\"x\":1e99999999999",
                "\"x\":01",
                "\"\\ud800\":1",
                "\"x\":" + "[".repeat(40) + "]".repeat(40),
                "\"x\":\"" + "x".repeat(300_000) + "\"");
    }

    private static String list(int count, java.util.function.IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_is_no_manifest_is_refused(String text) throws IOException {
        assertRefused(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_wrong_field_is_refused(String field) throws IOException {
        String name = field.startsWith("\"name\"") ? "" : "\"name\":\"" + NAME + "\",";
        String version = field.startsWith("\"version\"") ? "" : "\"version\":\"1.0.0\",";

        assertRefused(("{" + name + version + field + "}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() throws IOException {
        for (byte[] bad : List.of(new byte[] {(byte) 0xff}, new byte[] {(byte) 0xc0, (byte) 0x80}, new byte[] {
            (byte) 0xed, (byte) 0xa0, (byte) 0x80
        })) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            text.writeBytes(("{\"name\":\"" + NAME + "\",\"version\":\"1.0.0\",\"author\":\"")
                    .getBytes(StandardCharsets.UTF_8));
            text.writeBytes(bad);
            text.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));
            assertRefused(text.toByteArray());
        }
        assertRefused("{\"name\":\"x\",\"version\":\"1.0.0\"}".getBytes(StandardCharsets.UTF_16));
    }

    private static void assertRefused(byte[] manifest) throws IOException {
        Answer answer = ADA.post("/packages", object().put("tarball", archive(manifest)));
        assertThat(answer.problem()).isIn("422 invalid-manifest", "422 invalid-archive");
        assertThat(answer.detail()).hasSizeLessThan(1000);
    }

    private static byte[] archive(byte[] manifest) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveFile file = ArchiveFile.of(new EntryPath("synapse.json"), manifest);
        new ArchiveWriter(ArchiveLimits.standard()).write(List.of(file), out);
        return out.toByteArray();
    }
}
