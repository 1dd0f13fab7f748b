package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left of a deleted version. */
class DeletionIT extends DeletionCase {
    @Test
    void a_deleted_version_is_gone_for_ever() {
        publish(version("1.0.0"), version("1.1.0").dependency("text", "*"));

        delete("1.1.0");

        for (String gone : List.of(path + "/1.1.0", path + "/1.1.0/tarball", path + "/1.1.0+any")) {
            Answer answer = anyone.get(gone);
            assertThat(answer.problem()).isEqualTo("410 version-deleted");
            assertThat(answer.detail()).contains(json + " 1.1.0 was deleted;", "never used again");
            assertThat(anyone.head(gone).status()).isEqualTo(410);
        }
        assertThat(anyone.get(path + "/1.1.0/tarball", "Range", "bytes=0-9", "If-None-Match", "*")
                        .problem())
                .isEqualTo("410 version-deleted");
        for (String list : List.of(path + "/versions", "/index/" + json)) {
            assertThat(anyone.get(list).json().path("versions").findValuesAsText("version"))
                    .containsExactly("1.0.0");
        }
        JsonNode found = anyone.get(path).json();
        assertThat(found.path("latest").asText()).isEqualTo("1.0.0");
        assertThat(found.path("description").asText()).isEqualTo("says 1.0.0");
        assertThat(found.path("versions")).hasSize(1);
    }

    @Test
    void the_readme_goes_with_its_version() {
        publish(version("1.0.0").with("readme", "README.md").file("README.md", "# Old one"));
        publish(version("1.1.0").with("readme", "README.md").file("README.md", "# Secret one"));

        delete("1.1.0");
        assertThat(anyone.get(path).json().path("readme_html").asText()).contains("Old one");

        delete("1.0.0");
        assertThat(anyone.get(path).json().has("readme_html")).isFalse();
    }

    @Test
    void its_number_is_never_used_again() {
        PackageBuilder wanted = version("1.0.0");
        publish(wanted);
        delete("1.0.0");

        assertThat(ada.publish(wanted).problem()).isEqualTo("410 version-deleted");
        assertThat(ada.publish(version("1.0.0").file("other", "bytes")).problem())
                .isEqualTo("410 version-deleted");
        assertThat(ada.publish(version("1.0.0+other")).problem()).isEqualTo("410 version-deleted");
        assertThat(ada.publish(wanted, "?dry_run=true").problem()).isEqualTo("410 version-deleted");
        assertThat(ada.delete(path + "/1.0.0").problem()).isEqualTo("410 version-deleted");
        assertThat(ada.put(path + "/1.0.0/yank").problem()).isEqualTo("410 version-deleted");
        assertThat(ada.delete(path + "/1.0.0/yank").problem()).isEqualTo("410 version-deleted");
        assertThat(ada.put(path + "/1.0.0/deprecation", RegistryClient.object().put("message", "x"))
                        .problem())
                .isEqualTo("410 version-deleted");
    }

    @Test
    void a_package_without_versions_stays_with_its_owner() {
        publish(version("1.0.0"), version("2.0.0-rc.1"));
        delete("1.0.0");
        delete("2.0.0-rc.1");

        JsonNode found = anyone.get(path).json();

        assertThat(found.path("versions")).isEmpty();
        assertThat(found.has("latest")).isFalse();
        assertThat(found.has("description")).isFalse();
        assertThat(found.path("owners")).hasSize(1);
        assertThat(anyone.get(path + "/versions").json().path("versions")).isEmpty();
        assertThat(anyone.get("/index/" + json).json().path("versions")).isEmpty();
        assertThat(SharedRegistry.newUser().publish(version("1.0.1")).problem()).isEqualTo("403 forbidden");
        publish(version("0.1.0"));
        assertThat(anyone.get(path).json().path("latest").asText()).isEqualTo("0.1.0");
    }

    @Test
    void a_deleted_version_depends_on_nothing() {
        publish(version("1.0.0"), aPackage(json + "-app").dependency(json, "*"));
        assertThat(anyone.get(path + "/dependents").json().path("dependents")).hasSize(1);

        ada.delete("/packages/" + json + "-app/1.0.0");

        assertThat(anyone.get(path + "/dependents").json().path("dependents")).isEmpty();
    }

    @Test
    void checks_begin_by_themselves_and_miss_nothing_that_was_deleted() {
        RegistryClient administrator = SharedRegistry.administrator();
        JsonNode first = finished(administrator, "");

        JsonNode second = finished(administrator, first.path("started_at").asText());

        assertThat(second.path("status").asText()).isEqualTo("done");
        assertThat(second.path("findings").path("missing").asInt()).isZero();
    }

    /** Returns the report of a check that is over, and another one than that. */
    private static JsonNode finished(RegistryClient administrator, String startedAt) {
        for (int i = 0; i < 600; i++) {
            JsonNode report = administrator.get("/admin/storage/check").json();
            boolean other = !report.path("started_at").asText().equals(startedAt);
            if (other && report.path("finished_at").isTextual()) return report;
            Pause.millis(100);
        }
        throw new AssertionError("no check has begun by itself");
    }
}
