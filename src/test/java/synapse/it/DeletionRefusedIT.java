package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may delete which version, and what keeps one. */
class DeletionRefusedIT extends DeletionCase {
    private static final RegistryClient ROOT = SharedRegistry.administrator();

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

        Answer silent = ROOT.delete(path + "/1.0.0");
        Answer blank = ROOT.delete(path + "/1.0.0?reason=+");
        Answer broken = ROOT.delete(path + "/1.0.0?reason=a%0Ab");
        Answer tooLong = ROOT.delete(path + "/1.0.0?reason=" + "x".repeat(1001));
        Answer done = ROOT.delete(path + "/1.0.0?reason=Holds%20a%20key");

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
    void only_owners_and_administrators_delete() {
        publish(version("1.0.0"));
        RegistryClient eve = SharedRegistry.newUser();

        assertThat(eve.delete(path + "/1.0.0?reason=mine").problem()).isEqualTo("403 forbidden");
        assertThat(anyone.delete(path + "/1.0.0?reason=mine").problem()).isEqualTo("401 unauthenticated");
        for (RegistryClient one : List.of(ada, eve, ROOT)) {
            assertThat(one.delete(path + "/9.9.9?reason=x").problem()).isEqualTo("404 version-not-found");
            assertThat(one.delete("/packages/not-" + json + "/1.0.0?reason=x").problem())
                    .isEqualTo("404 package-not-found");
        }
        assertThat(anyone.get(path + "/1.0.0").status()).isEqualTo(200);
    }
}
