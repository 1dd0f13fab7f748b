package synapse.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nothing that opens a door stands in the server's log, whether it was right, wrong or malformed. */
class SecretsInLogIT {
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String password = "right-" + UUID.randomUUID();
    private final String wrong = "wrong-" + UUID.randomUUID();
    private final String chosen = "chosen-" + UUID.randomUUID();

    @Test
    void the_log_tells_who_did_what_and_no_secret() {
        String username = Unique.name("discreet");
        String email = UUID.randomUUID() + "@example.org";

        anyone.register(username, email, password);
        anyone.register(username, email, password);
        RegistryClient ada = anyone.loggedIn(username, password);
        anyone.login(username, wrong);
        anyone.login(wrong, password);
        RegistryClient token = ada.withApiToken("publish-new");
        Answer made = ada.makeToken("read");
        String revoked = made.json().path("token").asText();
        ada.delete("/tokens/" + made.json().path("id").asLong());
        for (RegistryClient client : List.of(token, ada.withToken(revoked), ada.withToken(ada.token() + "x"))) {
            client.get("/auth/me");
            anyone.post("/auth/verify", RegistryClient.object().put("token", client.token()));
        }
        String basic = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
        anyone.get("/auth/me", "Authorization", "Basic " + basic);
        anyone.get("/auth/me", "Authorization", password);
        anyone.post("/auth/setup", RegistryClient.object().put("token", wrong).put("password", wrong));
        anyone.post("/auth/login", RegistryClient.object().put("pass\"word", password));
        ada.changePassword(wrong, chosen);
        ada.changePassword(password, chosen);
        ada.post("/auth/logout");

        assertThat(SharedRegistry.log())
                .contains("User " + username + " logged in", "User " + username + " changed the password")
                .doesNotContain(password, wrong, chosen, email, basic, ada.token(), token.token(), revoked)
                .doesNotContain(ada.token().substring(ada.token().lastIndexOf('.') + 1));
    }
}
