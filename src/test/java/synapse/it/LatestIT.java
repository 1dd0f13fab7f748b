package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatestIT {
    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String json = Unique.name("json");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1.0.0                     | 1.0.0
                    1.0.0 2.0.0               | 2.0.0
                    2.0.0 1.9.9               | 2.0.0
                    9.0.0 10.0.0              | 10.0.0
                    1.0.0 2.0.0-rc.1          | 1.0.0
                    2.0.0-rc.1 1.0.0          | 1.0.0
                    1.0.0-alpha 1.0.0-beta    | 1.0.0-beta
                    1.0.0-beta 1.0.0-alpha    | 1.0.0-beta
                    1.0.0-2 1.0.0-10 1.0.0-a  | 1.0.0-a
                    1.0.0-rc.1 1.0.0 1.0.1-0  | 1.0.0
                    0.0.0 0.0.0-0             | 0.0.0
                    """)
    void latest_is_the_highest_stable_version_else_the_highest_pre_release(String versions, String latest) {
        publish(versions.split(" ", -1));

        assertThat(anyone.get("/packages/" + json).json().path("latest").asText())
                .isEqualTo(latest);
    }

    @Test
    void every_document_lists_versions_highest_first() {
        publish("1.0.0", "1.0.0-rc.1", "1.10.0", "1.9.0", "2.0.0-alpha", "1.0.0-rc.1.1", "1.0.0-alpha", "1.0.0-9");
        String[] sorted = {
            "2.0.0-alpha", "1.10.0", "1.9.0", "1.0.0", "1.0.0-rc.1.1", "1.0.0-rc.1", "1.0.0-alpha", "1.0.0-9"
        };

        assertThat(anyone.get("/packages/" + json).json().path("versions"))
                .extracting(JsonNode::asText)
                .containsExactly(sorted);
        for (String path : List.of("/packages/" + json + "/versions", "/index/" + json)) {
            assertThat(anyone.get(path).json().path("versions"))
                    .extracting(row -> row.path("version").asText())
                    .containsExactly(sorted);
        }
    }

    @Test
    void the_description_is_that_of_latest_whatever_was_published_last() {
        ada.publish(aPackage(json).version("2.0.0").with("description", "new"));
        ada.publish(aPackage(json).version("1.0.1").with("description", "old"));

        assertThat(anyone.get("/packages/" + json).json().path("description").asText())
                .isEqualTo("new");
        assertThat(anyone.get("/packages/" + json + "/1.0.1")
                        .json()
                        .path("description")
                        .asText())
                .isEqualTo("old");
    }

    private void publish(String... versions) {
        for (String version : versions) {
            assertThat(ada.publish(aPackage(json).version(version)).status()).isEqualTo(201);
        }
    }
}
