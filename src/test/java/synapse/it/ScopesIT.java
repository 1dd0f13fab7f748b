package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an API token may do to a package of its user. */
@Tag("process") // scopes are told in Java, not by the database
class ScopesIT {
    private static final RegistryClient ROOT = SharedRegistry.administrator();

    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient bob = SharedRegistry.newUser();
    private final String json = Unique.name("scoped-json");
    private final String path = "/packages/" + json;

    @BeforeEach
    void publish() {
        assertThat(ada.publish(aPackage(json)).status()).isEqualTo(201);
        assertThat(ada.publish(aPackage(json).version("1.1.0")).status()).isEqualTo(201);
    }

    /** Returns the answers to one of each: yank, deprecate, deprecate the package, delete. */
    private List<Answer> changeVersions(RegistryClient one) {
        var message = object().put("message", "old");
        return List.of(
                one.put(path + "/1.0.0/yank"),
                one.put(path + "/1.0.0/deprecation", message),
                one.put(path + "/deprecation", message),
                one.delete(path + "/1.0.0"));
    }

    private List<Answer> changeOwners(RegistryClient one) {
        String owner = path + "/owners/" + bob.username();
        return List.of(one.put(owner), one.delete(owner));
    }

    @Test
    void yank_is_for_what_is_said_of_versions() {
        RegistryClient token = ada.withApiToken("yank");

        assertThat(changeOwners(token)).extracting(Answer::problem).containsOnly("403 forbidden");
        assertThat(changeOwners(token))
                .extracting(Answer::detail)
                .allSatisfy(detail -> assertThat(detail).contains("\"owners\""));
        assertThat(changeVersions(token)).extracting(Answer::status).containsExactly(200, 200, 200, 204);
    }

    @Test
    void owners_is_for_owners() {
        RegistryClient token = ada.withApiToken("owners");

        assertThat(changeVersions(token)).extracting(Answer::problem).containsOnly("403 forbidden");
        assertThat(changeOwners(token)).extracting(Answer::status).containsOnly(200);
    }

    @Test
    void the_other_scopes_change_nothing_of_that() {
        RegistryClient token = ada.withApiToken("read", "publish-new", "publish-update");

        assertThat(changeVersions(token)).extracting(Answer::problem).containsOnly("403 forbidden");
        assertThat(changeOwners(token)).extracting(Answer::problem).containsOnly("403 forbidden");
    }

    @Test
    void a_scope_gives_no_rights_to_the_packages_of_others() {
        RegistryClient token = bob.withApiToken("yank", "owners");

        assertThat(changeVersions(token)).extracting(Answer::problem).containsOnly("403 forbidden");
        assertThat(changeOwners(token)).extracting(Answer::problem).containsOnly("403 forbidden");
    }

    @Test
    void an_administrator_acts_as_one_with_that_scope_only() {
        RegistryClient without = ROOT.withApiToken("read", "yank", "owners");
        RegistryClient with = ROOT.withApiToken("admin");
        var wish = object().put("owner", bob.username()).put("reason", "x");

        assertThat(without.post("/admin" + path + "/transfer", wish).problem()).isEqualTo("403 forbidden");
        assertThat(without.delete(path + "/1.0.0?reason=x").problem()).isEqualTo("403 forbidden");
        assertThat(with.delete(path + "/1.0.0?reason=x").status()).isEqualTo(204);
        assertThat(with.post("/admin" + path + "/transfer", wish).status()).isEqualTo(200);
    }
}
