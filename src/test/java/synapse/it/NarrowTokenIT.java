package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.object;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** API tokens for some packages, and for some addresses. */
@Tag("process") // told in Java, not by the database
class NarrowTokenIT {
    private static final String[] SCOPES = {"publish-new", "publish-update", "yank", "owners"};

    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient bob = SharedRegistry.newUser();
    private final String inside = Unique.name("narrow-in");
    private final String outside = Unique.name("wide-out");

    @BeforeEach
    void publish() {
        for (String name : List.of(inside, outside)) {
            assertThat(ada.publish(aPackage(name)).status()).isEqualTo(201);
        }
    }

    /** Returns the answers to everything that changes a package of ada's. */
    private List<Answer> changes(RegistryClient one, String name) {
        String path = "/packages/" + name;
        var message = object().put("message", "old");
        PackageBuilder next = aPackage(name).version("1.1.0");
        return List.of(
                one.publish(next),
                one.publishAsJson(aPackage(name).version("1.2.0"), object()),
                one.put(path + "/1.0.0/yank"),
                one.delete(path + "/1.0.0/yank"),
                one.put(path + "/1.0.0/deprecation", message),
                one.delete(path + "/1.0.0/deprecation"),
                one.put(path + "/deprecation", message),
                one.delete(path + "/deprecation"),
                one.put(path + "/owners/" + bob.username()),
                one.delete(path + "/owners/" + bob.username()),
                one.delete(path + "/1.1.0"));
    }

    @Test
    void a_token_for_one_package_changes_that_one() {
        RegistryClient token = ada.withNarrowToken("[\"" + inside + "\"]", "[]", SCOPES);

        assertThat(changes(token, inside)).extracting(Answer::status).allMatch(status -> status < 300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"%s\"]", "[\"narrow-in*\"]", "[\"@team/*\",\"narrow-*\"]"})
    void and_no_other_of_its_owner(String packages) {
        RegistryClient token = ada.withNarrowToken(packages.formatted(inside), "[]", SCOPES);
        String before = ada.get("/packages/" + outside).text();

        assertThat(changes(token, outside))
                .extracting(Answer::problem)
                .hasSize(11)
                .containsOnly("403 forbidden");

        assertThat(ada.get("/packages/" + outside).text()).isEqualTo(before);
        assertThat(token.get("/packages/" + outside).status()).isEqualTo(200);
    }

    @Test
    void a_new_package_goes_by_the_manifest_whatever_is_said_beside_it() {
        RegistryClient token = ada.withNarrowToken("[\"narrow*\"]", "[]", SCOPES);
        PackageBuilder fresh = aPackage(Unique.name("elsewhere"));

        assertThat(token.publishAsJson(fresh, object()).problem()).isEqualTo("403 forbidden");
        assertThat(token.publish(fresh, "?dry_run=true").problem()).isEqualTo("403 forbidden");
        assertThat(token.publish(aPackage(Unique.name("narrow"))).status()).isEqualTo(201);
        assertThat(ada.get("/packages/" + fresh.name()).status()).isEqualTo(404);
    }

    @Test
    void what_is_published_already_is_no_exception() {
        RegistryClient token = ada.withNarrowToken("[\"narrow-*\"]", "[]", SCOPES);

        assertThat(token.publish(aPackage(outside)).problem()).isEqualTo("403 forbidden");
        assertThat(token.publish(aPackage(inside)).status()).isEqualTo(200);
    }

    @Test
    void another_spelling_of_the_name_is_the_same_package() {
        RegistryClient token = ada.withNarrowToken("[\"" + inside.replace('-', '.') + "\"]", "[]", SCOPES);

        assertThat(token.put("/packages/" + inside + "/1.0.0/yank").status()).isEqualTo(200);
    }

    @Test
    void a_token_is_taken_from_its_addresses_alone_on_every_path() {
        RegistryClient near = ada.withNarrowToken("[]", "[\"127.0.0.0/8\",\"::1\"]", "read");
        RegistryClient far = ada.withNarrowToken("[]", "[\"10.0.0.0/8\"]", "read");

        assertThat(near.get("/packages/" + inside).status()).isEqualTo(200);
        for (String path :
                new String[] {"/auth/me", "/packages/" + inside, "/packages", "/health", "/index/" + inside}) {
            assertThat(far.get(path).problem()).isEqualTo("401 invalid-token");
            assertThat(far.get(path, "X-Forwarded-For", "10.1.2.3", "Forwarded", "for=10.1.2.3")
                            .problem())
                    .isEqualTo("401 invalid-token");
        }
        assertThat(far.get("/auth/me").detail()).contains("may not be used from the address");
    }

    @Test
    void its_owner_and_who_verifies_it_see_what_it_is_for() {
        RegistryClient token = ada.withNarrowToken("[\"@team/*\",\"json\"]", "[\"127.0.0.0/8\",\"::1\"]", "yank");
        String bounds = "\"packages\":[\"@team/*\",\"json\"],\"addresses\":[\"127.0.0.0/8\",\"0:0:0:0:0:0:0:1\"]";

        assertThat(ada.get("/tokens").text()).contains(bounds);
        assertThat(token.post("/auth/verify").text()).contains(bounds);
    }

    @Test
    void what_is_wrong_with_the_wish_is_told_at_once() {
        var wish = object().put("name", "x");
        wish.withArray("scopes").add("admin");
        wish.withArray("packages").add("@te*").add("a b");
        wish.withArray("addresses").add("10.0.0.1/8").add("localhost");

        assertThat(ada.post("/tokens", wish).faults())
                .containsExactly(
                        "/packages/0 invalid-pattern",
                        "/packages/1 invalid-pattern",
                        "/addresses/0 invalid-address",
                        "/addresses/1 invalid-address");
        assertThat(ada.post("/tokens", wish.put("packages", "json")).faults()).containsExactly("/packages wrong-type");
    }
}
