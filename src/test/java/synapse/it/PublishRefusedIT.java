package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishRefusedIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final String KNOWN = Unique.name("to.be-known");

    static {
        ADA.publish(aPackage(KNOWN));
    }

    @RegisterExtension
    static final NothingStored NOTHING = new NothingStored();

    private final String json = Unique.name("json");

    @ParameterizedTest
    @ValueSource(strings = {"to-be-", "to_be_", "to--be..", "to.be_"})
    void a_name_too_close_to_another_is_refused(String spelling) {
        Answer answer = ADA.publish(aPackage(spelling + KNOWN.substring("to.be-".length())));

        assertThat(answer.problem()).isEqualTo("409 name-taken");
        assertThat(answer.detail()).contains(KNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"synapse", "std", "@synapse/json", "con", "aux.txt", "node_modules", "registry"})
    void a_reserved_name_is_refused(String name) {
        assertThat(ADA.publish(aPackage(name)).problem()).isEqualTo("422 name-reserved");
    }

    @Test
    void a_private_package_is_refused() {
        Answer answer = ADA.publish(aPackage(json).isPrivate());

        assertThat(answer.problem()).isEqualTo("422 private-package");
        assertThat(answer.detail()).contains(json, "private");
    }

    @Test
    void metadata_that_differ_from_the_manifest_are_told_one_by_one() {
        PackageBuilder wanted = aPackage(json).with("description", "reads JSON").dependency("text", "^2.0.0");
        var said = object().put("name", json)
                .put("version", "1.0.1")
                .put("description", "other")
                .put("a/b~c", 1);
        said.withObject("/dependencies").put("text", "^3.0.0");

        Answer answer = ADA.publishAsJson(wanted, said);

        assertThat(answer.problem()).isEqualTo("422 manifest-mismatch");
        assertThat(answer.faults())
                .containsExactly(
                        "/version differs", "/description differs", "/a~1b~0c differs", "/dependencies differs");
    }

    @Test
    void a_path_that_differs_from_the_manifest_is_refused() {
        byte[] archive = aPackage(json).version("1.0.0").archive();

        Answer version = put("/packages/" + json + "/2.0.0", archive);
        Answer name = put("/packages/other-" + json + "/1.0.0", archive);
        Answer build = put("/packages/" + json + "/1.0.0+other", archive);

        assertThat(version.problem()).isEqualTo("422 manifest-mismatch");
        assertThat(version.faults()).containsExactly("/version differs");
        assertThat(name.faults()).containsExactly("/name differs");
        assertThat(build.problem()).isEqualTo("422 manifest-mismatch");
    }

    @Test
    void the_rights_are_those_of_the_name_in_the_archive() {
        RegistryClient eve = SharedRegistry.newUser();
        byte[] archive = aPackage(KNOWN).version("6.6.6").archive();

        Answer byPath = eve.send(
                "PUT",
                "/packages/" + json + "/6.6.6",
                BodyPublishers.ofByteArray(archive),
                "Content-Type",
                "application/gzip");
        Answer byMetadata = eve.post(
                "/packages", object().put("name", json).put("version", "6.6.6").put("tarball", archive));
        Answer silent = eve.post("/packages", object().put("tarball", archive));

        assertThat(byPath.problem()).isEqualTo("422 manifest-mismatch");
        assertThat(byMetadata.problem()).isEqualTo("422 manifest-mismatch");
        assertThat(silent.problem()).isEqualTo("403 forbidden");
    }

    @Test
    void a_readme_that_is_not_in_the_archive_is_refused() {
        Answer answer = ADA.publish(aPackage(json).with("readme", "README.md"));

        assertThat(answer.problem()).isEqualTo("422 invalid-archive");
        assertThat(answer.detail()).contains("README.md");
    }

    private static Answer put(String path, byte[] archive) {
        return ADA.send("PUT", path, BodyPublishers.ofByteArray(archive), "Content-Type", "application/gzip");
    }
}
