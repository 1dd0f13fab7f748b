package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Deleted versions; on a registry of its own, for its sweeper removes files at moments of its own. */
class DeletionIT {
    private static OwnRegistry registry;
    private static RegistryClient root;

    private final RegistryClient ada = newUser();
    private final RegistryClient anyone = registry.process().client();
    private final String json = Unique.name("gone-json");
    private final String path = "/packages/" + json;

    @BeforeAll
    static void start() {
        registry = new OwnRegistry();
        registry.process().with("REGISTRY_ADMIN_USER", "root").with("REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD);
        root = registry.process().start().client().loggedIn("root", RegistryClient.PASSWORD);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private static RegistryClient newUser() {
        return registry.process().client().registered(Unique.name("user"));
    }

    private void publish(PackageBuilder... wanted) {
        for (PackageBuilder one : wanted) {
            assertThat(ada.publish(one).status()).isEqualTo(201);
        }
    }

    private PackageBuilder version(String version) {
        return aPackage(json).version(version).with("description", "says " + version);
    }

    private void delete(String version) {
        Answer answer = ada.delete(path + "/" + version);
        assertThat(answer.status()).as(answer::toString).isEqualTo(204);
        assertThat(answer.bytes()).isEmpty();
    }

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
        assertThat(newUser().publish(version("1.0.1")).problem()).isEqualTo("403 forbidden");
        publish(version("0.1.0"));
        assertThat(anyone.get(path).json().path("latest").asText()).isEqualTo("0.1.0");
    }

    @Test
    void a_version_that_others_need_stays() {
        publish(version("1.0.0"), version("1.1.0"), version("2.0.0"));
        publish(aPackage(json + "-app").dependency(json.replace('-', '_'), ">=1.1.0 <2"));
        publish(aPackage(json + "-tool").devDependency(json, "2"));

        Answer run = ada.delete(path + "/1.1.0?reason=please");
        Answer dev = ada.delete(path + "/2.0.0");

        assertThat(run.problem()).isEqualTo("409 version-needed");
        assertThat(run.detail()).contains(json + "-app 1.0.0 (>=1.1.0 <2)", "yank");
        assertThat(dev.problem()).isEqualTo("409 version-needed");
        assertThat(dev.detail()).contains(json + "-tool 1.0.0 (dev: 2)");
        assertThat(anyone.get(path).json().path("versions")).hasSize(3);
        delete("1.0.0");
    }

    @Test
    void an_older_version_of_another_package_needs_it_too_until_that_is_deleted() {
        publish(version("1.0.0"));
        publish(
                aPackage(json + "-app").dependency(json, "^1.0.0"),
                aPackage(json + "-app").version("2.0.0"));
        ada.put("/packages/" + json + "-app/1.0.0/yank");
        assertThat(ada.delete(path + "/1.0.0").problem()).isEqualTo("409 version-needed");

        assertThat(ada.delete("/packages/" + json + "-app/1.0.0").status()).isEqualTo(204);

        delete("1.0.0");
    }

    @Test
    void many_who_need_it_are_not_all_named() {
        publish(version("1.0.0"));
        for (int i = 0; i < 5; i++) publish(aPackage(json + "-app" + i).dependency(json, "<" + (i + 2)));

        assertThat(ada.delete(path + "/1.0.0").detail())
                .contains(json + "-app0", json + "-app1", json + "-app2 1.0.0 (<4) and others")
                .doesNotContain(json + "-app3");
    }

    @Test
    void an_administrator_deletes_what_others_need_and_says_why() {
        publish(version("1.0.0"), aPackage(json + "-app").dependency(json, "^1.0.0"));

        Answer silent = root.delete(path + "/1.0.0");
        Answer blank = root.delete(path + "/1.0.0?reason=+");
        Answer broken = root.delete(path + "/1.0.0?reason=a%0Ab");
        Answer tooLong = root.delete(path + "/1.0.0?reason=" + "x".repeat(1001));
        Answer done = root.delete(path + "/1.0.0?reason=Holds%20a%20key");

        assertThat(silent.problem()).isEqualTo("400 invalid-request");
        assertThat(silent.detail()).contains("?reason=");
        assertThat(blank.problem()).isEqualTo("400 invalid-request");
        assertThat(broken.problem()).isEqualTo("400 invalid-request");
        assertThat(tooLong.problem()).isEqualTo("400 invalid-request");
        assertThat(done.status()).isEqualTo(204);
        assertThat(anyone.get(path + "/1.0.0").detail()).contains("was deleted (Holds a key)");
        assertThat(anyone.get(path + "/1.0.0/tarball").detail()).contains("was deleted (Holds a key)");
        assertThat(anyone.get(path + "/dependents").json().path("dependents")).hasSize(1);
    }

    @Test
    void a_deleted_version_depends_on_nothing() {
        publish(version("1.0.0"), aPackage(json + "-app").dependency(json, "*"));
        assertThat(anyone.get(path + "/dependents").json().path("dependents")).hasSize(1);

        ada.delete("/packages/" + json + "-app/1.0.0");

        assertThat(anyone.get(path + "/dependents").json().path("dependents")).isEmpty();
    }

    @Test
    void only_owners_and_administrators_delete() {
        publish(version("1.0.0"));
        RegistryClient eve = newUser();

        assertThat(eve.delete(path + "/1.0.0?reason=mine").problem()).isEqualTo("403 forbidden");
        assertThat(anyone.delete(path + "/1.0.0?reason=mine").problem()).isEqualTo("401 unauthenticated");
        for (RegistryClient one : List.of(ada, eve, root)) {
            assertThat(one.delete(path + "/9.9.9?reason=x").problem()).isEqualTo("404 version-not-found");
            assertThat(one.delete("/packages/not-" + json + "/1.0.0?reason=x").problem())
                    .isEqualTo("404 package-not-found");
        }
        assertThat(anyone.get(path + "/1.0.0").status()).isEqualTo(200);
    }

    @Test
    void of_many_who_delete_one_version_one_does() throws Exception {
        publish(version("1.0.0"));

        List<Answer> answers = Parallel.run(8, i -> ada.delete(path + "/1.0.0"));

        assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 204)
                .extracting(Answer::problem)
                .containsOnly("410 version-deleted");
    }

    @Test
    void a_publish_and_a_deletion_of_one_version_come_one_after_the_other() throws Exception {
        for (int turn = 0; turn < 10; turn++) {
            PackageBuilder wanted = version("1.0." + turn);

            List<Answer> answers =
                    Parallel.run(4, i -> i % 2 == 0 ? ada.publish(wanted) : ada.delete(path + "/" + wanted.version()));

            boolean deleted = answers.stream().anyMatch(answer -> answer.status() == 204);
            assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 204, 404, 410);
            assertThat(anyone.get(path + "/" + wanted.version()).status()).isEqualTo(deleted ? 410 : 200);
            assertThat(ada.publish(wanted).status()).isEqualTo(deleted ? 410 : 200);
        }
    }

    @Test
    void latest_is_right_after_publishes_yanks_and_deletions_at_once() throws Exception {
        publish(version("1.0.0"));
        List<String> left = new ArrayList<>();
        for (int i = 0; i < 12; i++) publish(version("2.0." + i));

        List<Answer> answers = Parallel.run(12, i -> switch (i % 3) {
            case 0 -> ada.delete(path + "/2.0." + i);
            case 1 -> ada.put(path + "/2.0." + i + "/yank");
            default -> ada.publish(version("1.5." + i));
        });

        assertThat(answers).extracting(Answer::status).isSubsetOf(200, 201, 204);
        for (int i = 2; i < 12; i += 3) left.add("2.0." + i);
        JsonNode found = anyone.get(path).json();
        assertThat(found.path("latest").asText()).isEqualTo(left.get(left.size() - 1));
        assertThat(found.path("description").asText()).isEqualTo("says " + left.get(left.size() - 1));
        assertThat(found.path("versions")).hasSize(1 + 8 + 4);
    }
}
