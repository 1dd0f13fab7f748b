package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and versions in every way that a path can write them. */
class NamesIT {
    private static final List<String> ROUTES = List.of(
            "/packages/%s",
            "/packages/%s/versions",
            "/packages/%s/owners",
            "/packages/%s/dependents",
            "/packages/%s/1.0.0",
            "/packages/%s/1.0.0/tarball",
            "/index/%s");

    private static final List<String> SPELLINGS = List.of("@S/N", "%40S/N", "@S%2FN", "%40S%2FN", "@S%2fN", "%40S%2fN");
    private static final RegistryClient ROOT = SharedRegistry.administrator();

    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String scope = Unique.name("tools");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "json",
                "versions",
                "tarball",
                "owners",
                "dependents",
                "yank",
                "deprecation",
                "transfer",
                "1.0.0",
                "packages",
                "index",
                "x--y",
                "web-inf",
                "a._-",
                "0"
            })
    void a_scoped_package_answers_on_every_route_in_every_encoding(String name) {
        PackageBuilder scoped = aPackage("@" + scope + "/" + name);
        assertThat(ada.publish(scoped).status()).isEqualTo(201);

        for (String written : SPELLINGS) {
            String path = written.replace("S", scope).replace("N", name);
            for (String route : ROUTES) {
                Answer answer = anyone.get(route.formatted(path));
                assertThat(answer.status()).as(route.formatted(path)).isEqualTo(200);
            }
            assertThat(anyone.get("/packages/" + path).json().path("name").asText())
                    .isEqualTo(scoped.name());
            assertThat(anyone.get("/packages/" + path + "/1.0.0/tarball").bytes())
                    .isEqualTo(scoped.archive());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "owners", "yank", "deprecation", "1.0.0"})
    void a_scoped_package_is_changed_on_every_route_in_every_encoding(String name) {
        PackageBuilder scoped = aPackage("@" + scope + "/" + name);
        assertThat(ada.publish(scoped).status()).isEqualTo(201);
        String bob = SharedRegistry.newUser().username();
        var message = RegistryClient.object().put("message", "old");

        for (String written : SPELLINGS) {
            String path = "/packages/" + written.replace("S", scope).replace("N", name);
            for (String below : List.of("/1.0.0/yank", "/owners/" + bob)) {
                assertThat(ada.put(path + below).status()).as(path + below).isEqualTo(200);
                assertThat(ada.delete(path + below).status()).as(path + below).isEqualTo(200);
            }
            for (String below : List.of("/deprecation", "/1.0.0/deprecation")) {
                assertThat(ada.put(path + below, message).status())
                        .as(path + below)
                        .isEqualTo(200);
                assertThat(ada.delete(path + below).status()).as(path + below).isEqualTo(200);
            }
            assertThat(ada.delete(path + "/9.9.9").problem()).isEqualTo("404 version-not-found");
            var wish = RegistryClient.object().put("owner", ada.username()).put("reason", "x");
            assertThat(ROOT.post("/admin" + path + "/transfer", wish).status()).isEqualTo(200);
        }
    }

    @Test
    void a_user_may_be_called_as_what_lies_below_a_version() {
        ada.publish(aPackage(scope));
        for (String username : List.of("tarball", "yank", "deprecation", "owners", "dependents", "1.0.0", "readme")) {
            SharedRegistry.newUser(username);
            String path = "/packages/" + scope + "/owners/" + username;

            assertThat(ada.put(path).status()).as(path).isEqualTo(200);
            assertThat(anyone.get(path).status()).as(path).isEqualTo(200);
            assertThat(ada.delete(path).status()).as(path).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"@S/json", "%40S/json", "@S%2Fjson", "%40S%2fjson"})
    void a_scoped_package_is_published_in_every_encoding(String written) {
        String path = "/packages/" + written.replace("S", scope) + "/1.0.0";
        byte[] archive = aPackage("@" + scope + "/json").archive();

        Answer answer = ada.send("PUT", path, BodyPublishers.ofByteArray(archive), "Content-Type", "application/gzip");

        assertThat(answer.status()).as(answer::toString).isEqualTo(201);
    }

    @Test
    void the_same_name_in_two_scopes_is_two_packages() {
        assertThat(ada.publish(aPackage("@" + scope + "/json")).status()).isEqualTo(201);

        RegistryClient eve = SharedRegistry.newUser();

        assertThat(eve.publish(aPackage("@" + scope + "x/json")).status()).isEqualTo(201);
    }

    @Test
    void a_name_may_have_216_characters() {
        PackageBuilder longest = aPackage(scope + "x".repeat(216 - scope.length()));

        assertThat(ada.publish(longest).status()).isEqualTo(201);

        assertThat(anyone.tarball(longest).bytes()).isEqualTo(longest.archive());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.0.0-alpha.1",
                "1.0.0-0.x-y-z.--",
                "0.0.0-0",
                "9007199254740991.9007199254740991.9007199254740991",
                "1.0.0-rc.1+build.5-x"
            })
    void a_version_may_be_anything_that_semver_allows(String version) {
        PackageBuilder wanted = aPackage(scope).version(version);

        assertThat(ada.publish(wanted).status()).isEqualTo(201);

        assertThat(anyone.tarball(wanted).bytes()).isEqualTo(wanted.archive());
        assertThat(anyone.get("/packages/" + scope).json().path("latest").asText())
                .isEqualTo(version);
    }

    @Test
    void a_version_may_have_256_characters() {
        PackageBuilder wanted = aPackage(scope).version("1.0.0-" + "x".repeat(250));

        assertThat(ada.publish(wanted).status()).isEqualTo(201);

        assertThat(anyone.tarball(wanted).header("Content-Disposition")).contains("x".repeat(250) + ".tar.gz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JSON",
                "json%20",
                "-json",
                ".json",
                "_json",
                "js%6Fn%00",
                "js@n",
                "%40",
                "@x",
                "@x/",
                "@/json",
                "@X/json",
                "jsön",
                "js%C3%B6n",
                "a%5Cb",
                "%F0%9F%A6%8A",
                "a:b",
                "a*b",
                "~json",
                "%2e%2e",
                "%2E",
                "a%0Ab",
                "a%7Fb"
            })
    void what_is_no_name_is_refused_on_every_route(String written) {
        for (String route : ROUTES) {
            Answer answer = RawHttp.request("GET", "/api/v1" + route.formatted(written));
            assertThat(answer.refusal()).as(route.formatted(written)).startsWith("40");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1.0", "v1.0.0", "01.0.0", "1.0.0-01", "latest", "1.0.0.0", "=1.0.0", "1.0.0-", "%5E1.0.0"})
    void what_is_no_version_is_refused(String version) {
        Answer answer = RawHttp.request("GET", "/api/v1/packages/" + scope + "/" + version);

        assertThat(answer.problem()).isEqualTo("400 invalid-version");
    }
}
