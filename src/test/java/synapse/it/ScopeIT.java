package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an API token may be used for. */
class ScopeIT {
    private final RegistryClient ada = SharedRegistry.newUser();

    @Test
    void a_new_package_needs_publish_new() {
        PackageBuilder first = aPackage(Unique.name("fresh")).version("1.0.0");

        Answer refused = ada.withApiToken("publish-update").publish(first);

        assertThat(refused.problem()).isEqualTo("403 forbidden");
        assertThat(refused.detail()).contains("\"publish-new\"");
        assertThat(ada.get("/packages/" + first.name()).status()).isEqualTo(404);
        assertThat(ada.withApiToken("publish-new").publish(first).status()).isEqualTo(201);
    }

    @Test
    void a_further_version_needs_publish_update() {
        PackageBuilder first = aPackage(Unique.name("known")).version("1.0.0");
        PackageBuilder second = aPackage(first.name()).version("1.1.0");
        ada.publish(first);
        RegistryClient founder = ada.withApiToken("publish-new");

        Answer refused = founder.publish(second);

        assertThat(refused.problem()).isEqualTo("403 forbidden");
        assertThat(refused.detail()).contains("\"publish-update\"");
        assertThat(founder.publish(second, "?dry_run=true").problem()).isEqualTo("403 forbidden");
        assertThat(ada.withApiToken("publish-update").publish(second).status()).isEqualTo(201);
    }

    @Test
    void who_did_not_hear_the_answer_may_ask_again_with_the_same_token() {
        PackageBuilder first = aPackage(Unique.name("again"));
        RegistryClient founder = ada.withApiToken("publish-new");
        assertThat(founder.publish(first).status()).isEqualTo(201);

        assertThat(founder.publish(first).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "yank", "owners"})
    void other_scopes_publish_nothing(String scope) {
        PackageBuilder wanted = aPackage(Unique.name("unwanted"));
        RegistryClient program = ada.withApiToken(scope);

        assertThat(program.publish(wanted).problem()).isEqualTo("403 forbidden");
        assertThat(program.publishAsJson(wanted, RegistryClient.object()).problem())
                .isEqualTo("403 forbidden");
        assertThat(program.get("/packages/" + wanted.name()).status()).isEqualTo(404);
    }

    @Test
    void a_scope_does_not_make_an_owner() {
        PackageBuilder first = aPackage(Unique.name("mine")).version("1.0.0");
        ada.publish(first);
        RegistryClient eve = SharedRegistry.newUser().withApiToken("publish-new", "publish-update", "owners");

        assertThat(eve.publish(aPackage(first.name()).version("2.0.0")).problem())
                .isEqualTo("403 forbidden");
    }

    @Test
    void reading_needs_no_scope() {
        assertThat(ada.withApiToken("yank").get("/packages").status()).isEqualTo(200);
    }

    @Test
    void only_administrators_give_the_scope_admin() {
        Answer refused = ada.makeToken("admin");

        assertThat(refused.problem()).isEqualTo("403 forbidden");
        assertThat(refused.detail()).contains("administrator");
    }

    @Test
    void an_administrators_token_administers_only_with_the_scope_admin() {
        RegistryClient root = SharedRegistry.administrator();

        assertThat(root.withApiToken("admin").get("/admin/users").status()).isEqualTo(200);
        assertThat(root.withApiToken("admin").get("/auth/me").status()).isEqualTo(200);
        Answer refused = root.withApiToken("read", "owners").get("/admin/users");
        assertThat(refused.problem()).isEqualTo("403 forbidden");
        assertThat(refused.detail()).contains("scope \"admin\"");
    }
}
