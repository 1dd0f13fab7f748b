package synapse.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.archive.Digest;
import synapse.remote.Document;
import synapse.remote.Failure;
import synapse.remote.Home;
import synapse.remote.MetadataCache;
import synapse.remote.RegistryAddress;

class BundleReaderTest {
    private static final RegistryAddress REGISTRY = RegistryAddress.parse("http://registry.example");
    private static final String DOCUMENT = "{\"name\":\"json\",\"versions\":[]}";

    @TempDir
    private Path folder;

    /** Packs files, of which the contents say the right digests. */
    private Path bundle(Map<String, String> files) throws IOException {
        Map<String, Digest> digests = new TreeMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            digests.put(file.getKey(), Digest.ofStream(new ByteArrayInputStream(bytes(file.getValue()))));
        }
        Map<String, String> all = new LinkedHashMap<>();
        all.put(BundleContents.NAME, new BundleContents(REGISTRY, digests).json());
        all.putAll(files);
        return pack(all);
    }

    private Path pack(Map<String, String> files) throws IOException {
        Path bundle = folder.resolve("bundle.tar.gz");
        try (TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(Files.newOutputStream(bundle)), "UTF-8")) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(bytes(file.getValue()).length);
                tar.putArchiveEntry(entry);
                tar.write(bytes(file.getValue()));
                tar.closeArchiveEntry();
            }
        }
        return bundle;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Home home() {
        return new Home(folder.resolve("home"), folder.resolve("home/cache"), folder.resolve("home/store"));
    }

    private BundleReader.Taken read(Path bundle) throws IOException {
        return new BundleReader(home()).read(bundle);
    }

    private long filesAtHome() throws IOException {
        if (!Files.exists(folder.resolve("home"))) return 0;
        try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock"))
                    .count();
        }
    }

    @Test
    void a_document_is_kept_for_the_registry_that_it_is_of() throws IOException {
        assertThat(read(bundle(Map.of("index/@team/json.json", DOCUMENT))).documents())
                .isEqualTo(1);

        assertThat(new MetadataCache(home(), REGISTRY).last("/index/@team/json", Document::json))
                .isPresent();
        assertThat(new MetadataCache(home(), RegistryAddress.parse("http://other.example"))
                        .last("/index/@team/json", Document::json))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../evil",
                "/tmp/evil",
                "index/../../evil.json",
                "index/Json.json",
                "index/json",
                "index/.json",
                "archives/evil.tar.gz",
                "archives/0000000000000000000000000000000000000000000000000000000000000000.tar.gz"
            })
    void a_name_that_is_none_of_a_bundle_leads_nowhere(String name) throws IOException {
        Path bundle = bundle(Map.of(name, DOCUMENT));

        assertThatThrownBy(() -> read(bundle))
                .isInstanceOf(Failure.class)
                .hasMessage("the bundle is damaged: " + name + " should not be there");
        assertThat(filesAtHome()).isZero();
    }

    @Test
    void what_the_contents_do_not_name_is_refused() throws IOException {
        Path bundle = pack(Map.of("index/json.json", DOCUMENT));

        assertThatThrownBy(() -> read(bundle)).hasMessageContaining("does not begin with bundle.json");
    }

    @Test
    void what_the_contents_name_must_be_there() throws IOException {
        Digest digest = Digest.ofStream(new ByteArrayInputStream(bytes(DOCUMENT)));
        String contents = new BundleContents(REGISTRY, Map.of("index/json.json", digest)).json();
        Path bundle = pack(Map.of(BundleContents.NAME, contents));

        assertThatThrownBy(() -> read(bundle)).hasMessageContaining("index/json.json is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"format\":1}",
                "{\"format\":1,\"registry\":\"http://a.b\",\"files\":{\"a\":\"x\"}}"
            })
    void contents_that_are_none_are_refused(String contents) throws IOException {
        Path bundle = pack(Map.of(BundleContents.NAME, contents));

        assertThatThrownBy(() -> read(bundle))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("the bundle is damaged");
    }

    @Test
    void another_format_is_told_as_such() throws IOException {
        Path bundle = pack(Map.of(BundleContents.NAME, "{\"format\":2}"));

        assertThatThrownBy(() -> read(bundle)).hasMessage("the bundle is of another format");
    }
}
