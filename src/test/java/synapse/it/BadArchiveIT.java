package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.archive.HostileArchives;
import synapse.archive.HostileCase;

/** Every hostile archive that the reader is tested with, over HTTP. */
class BadArchiveIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();

    @RegisterExtension
    static final NothingStored NOTHING = new NothingStored();

    private final String name = Unique.name("hostile");

    static Stream<HostileCase> hostileArchives() {
        return HostileArchives.all();
    }

    @ParameterizedTest
    @MethodSource("hostileArchives")
    void a_hostile_archive_is_refused_with_its_reason(HostileCase hostile) throws IOException {
        byte[] archive = hostile.open().readAllBytes();

        Answer raw = put(archive);
        Answer asJson = ADA.post("/packages", object().put("tarball", archive));

        assertThat(raw.problem()).isEqualTo("422 invalid-archive");
        assertThat(raw.detail()).contains(hostile.sentence());
        assertThat(asJson.problem()).isEqualTo("422 invalid-archive");
        assertThat(asJson.detail()).isEqualTo(raw.detail());
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 300; i++) gzip.write(new byte[1 << 20]);
        }

        assertThat(put(bomb.toByteArray()).problem()).isEqualTo("422 invalid-archive");
    }

    @Test
    void a_good_archive_that_lost_its_end_is_refused() {
        byte[] good = aPackage(name).file("a.txt", "x".repeat(1000)).archive();

        for (int length = 1; length < good.length; length += 7) {
            assertThat(put(java.util.Arrays.copyOf(good, length)).problem()).isEqualTo("422 invalid-archive");
        }
    }

    private Answer put(byte[] archive) {
        return ADA.send(
                "PUT",
                "/packages/" + name + "/1.0.0",
                BodyPublishers.ofByteArray(archive),
                "Content-Type",
                "application/gzip");
    }
}
