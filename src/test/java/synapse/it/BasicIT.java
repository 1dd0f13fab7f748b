package synapse.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;
import static synapse.it.RegistryClient.PASSWORD;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code curl -u ada:syn_…}. */
class BasicIT {
    private static final RegistryClient ADA = SharedRegistry.newUser();
    private static final String TOKEN = ADA.withApiToken("publish-new").token();
    private final RegistryClient anyone = SharedRegistry.anyone();

    private Answer me(String username, String password) {
        return anyone.get("/auth/me", "Authorization", basic(username, password));
    }

    private static String basic(String username, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    }

    @Test
    void an_api_token_is_the_password() {
        assertThat(me(ADA.username(), TOKEN).status()).isEqualTo(200);
        assertThat(me(ADA.username().toUpperCase(Locale.ROOT), TOKEN).status()).isEqualTo(200);
    }

    @Test
    void it_publishes() {
        PackageBuilder wanted = aPackage(Unique.name("basic"));

        Answer answer = anyone.send(
                "PUT",
                "/packages/" + wanted.name() + "/" + wanted.version(),
                BodyPublishers.ofByteArray(wanted.archive()),
                "Content-Type",
                "application/gzip",
                "Authorization",
                basic(ADA.username(), TOKEN));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(anyone.get("/packages/" + wanted.name()).text()).contains(ADA.username());
    }

    @Test
    void two_credentials_at_once_are_refused() {
        String field = "Authorization: " + basic(ADA.username(), TOKEN);

        assertThat(RawHttp.request("GET", "/api/v1/auth/me", field).status()).isEqualTo(200);
        assertThat(RawHttp.request("GET", "/api/v1/auth/me", field, field).problem())
                .isEqualTo("401 invalid-token");
    }

    @Test
    void the_own_password_is_refused_with_the_reason() {
        Answer answer = me(ADA.username(), PASSWORD);

        assertThat(answer.problem()).isEqualTo("401 invalid-token");
        assertThat(answer.detail()).contains("takes an API token", "never the account's own password", "/tokens");
    }

    @Test
    void a_session_is_no_password() {
        assertThat(me(ADA.username(), ADA.token()).problem()).isEqualTo("401 invalid-token");
    }

    @Test
    void the_owner_must_be_named() {
        RegistryClient eve = SharedRegistry.newUser();

        assertThat(me(eve.username(), TOKEN).problem()).isEqualTo("401 invalid-token");
        assertThat(me(eve.username(), TOKEN).detail()).contains("another user");
        assertThat(me("", TOKEN).problem()).isEqualTo("401 invalid-token");
        assertThat(me(ADA.username(), TOKEN + "x").problem()).isEqualTo("401 invalid-token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic !", "Basic YWRh", "Basic Og==", "basic /w==", "Basic a b"})
    void what_is_no_basic_is_refused(String field) {
        Answer answer = anyone.get("/auth/me", "Authorization", field);

        assertThat(answer.problem()).isEqualTo("401 invalid-token");
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }
}
