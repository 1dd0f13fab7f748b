package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A registry whose reserve is larger than any disk. */
@Tag("process")
class NoRoomIT {
    @Test
    void an_upload_for_which_there_is_no_room_is_refused_and_reads_go_on() throws IOException {
        try (RegistryProcess registry = RegistryProcess.on(TestDatabase.H2)
                .with("REGISTRY_FREE_BYTES", Long.toString(1L << 60))
                .start()) {
            RegistryClient ada = registry.client().registered("ada");

            Answer refused = ada.publish(aPackage("json"));

            assertThat(refused.problem()).isEqualTo("507 storage-full");
            assertThat(ada.get("/packages/json").status()).isEqualTo(404);
            assertThat(ada.get("/health").status()).isEqualTo(200);
            try (Stream<java.nio.file.Path> spooled = Files.list(registry.data().resolve("spool"))) {
                assertThat(spooled).isEmpty();
            }
        }
    }
}
