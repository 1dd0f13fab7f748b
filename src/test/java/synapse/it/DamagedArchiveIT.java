package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives on disk that somebody else has shortened or removed. */
@Tag("process") // of the stack with a folder
class DamagedArchiveIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private final Map<Path, byte[]> sound = new HashMap<>();

    /** Others look at the whole storage of this registry. */
    @AfterEach
    void mend() throws IOException {
        for (Map.Entry<Path, byte[]> file : sound.entrySet()) Files.write(file.getKey(), file.getValue());
    }

    /** One that is kept in memory once it was read, and one that is not. */
    @ParameterizedTest
    @ValueSource(ints = {2_000, 400_000})
    void an_archive_that_lacks_its_end_is_refused_and_told_of(int bytes) throws IOException {
        PackageBuilder wanted = published(bytes);
        double before = damaged();
        try (FileChannel file = FileChannel.open(stored(wanted), StandardOpenOption.WRITE)) {
            file.truncate(bytes / 2);
        }

        assertThat(ADA.tarball(wanted).problem()).isEqualTo("503 unavailable");

        assertThat(SharedRegistry.log())
                .contains("The bytes of " + wanted.name() + " 1.0.0 are not what was published; check the store");
        assertThat(damaged()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 400_000})
    void one_that_is_not_there_is_refused_and_told_of(int bytes) throws IOException {
        PackageBuilder wanted = published(bytes);
        double before = damaged();
        Files.delete(stored(wanted));

        assertThat(ADA.tarball(wanted).problem()).isEqualTo("503 unavailable");

        assertThat(SharedRegistry.log()).contains("The bytes of " + wanted.name() + " 1.0.0 are not in the store");
        assertThat(damaged()).isEqualTo(before + 1);
    }

    private PackageBuilder published(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        PackageBuilder wanted = aPackage(Unique.name("damaged")).file("data.bin", content);
        assertThat(ADA.publish(wanted).status()).isEqualTo(201);
        sound.put(stored(wanted), wanted.archive());
        return wanted;
    }

    private static Path stored(PackageBuilder wanted) throws IOException {
        try (Stream<Path> files = Files.walk(SharedRegistry.store().resolve("sha256"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(wanted.sha256()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static double damaged() {
        String metrics =
                ADA.sendToRoot("GET", "/metrics", BodyPublishers.noBody()).text();
        Matcher line = Pattern.compile("registry_downloads_total\\{outcome=\"damaged\"} ([0-9.E]+)")
                .matcher(metrics);
        assertThat(line.find()).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
