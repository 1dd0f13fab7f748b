package synapse.it;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiTokenIT {
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final RegistryClient anyone = SharedRegistry.anyone();
    private final RegistryClient ada = SharedRegistry.newUser();

    private static ObjectNode wish(String name) {
        ObjectNode wish = RegistryClient.object().put("name", name);
        wish.withArray("scopes").add("yank").add("publish-new");
        return wish;
    }

    @Test
    void a_token_is_described_and_its_secret_shown_once() {
        Answer made = ada.post("/tokens", wish("CI of json").put("expires_in_days", 30));

        JsonNode token = made.json();
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(token.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "name", "scopes", "token", "created_at", "expires_at");
        assertThat(token.path("name").asText()).isEqualTo("CI of json");
        assertThat(token.path("scopes").toString()).isEqualTo("[\"publish-new\",\"yank\"]");
        assertThat(Duration.between(
                        Instant.now(), Instant.parse(token.path("expires_at").asText())))
                .isBetween(Duration.ofDays(30).minusMinutes(1), Duration.ofDays(30));
        ((ObjectNode) token).remove("token");
        assertThat(ada.get("/tokens").json().path("tokens")).containsExactly(token);
    }

    @Test
    void a_secret_ends_with_the_checksum_that_the_documentation_tells() {
        String secret = ada.withApiToken("read").token();

        assertThat(secret).matches("syn_[0-9A-Za-z]{36}");
        CRC32 crc = new CRC32();
        crc.update(secret.substring(4, 34).getBytes(US_ASCII));
        long number = 0;
        for (char digit : secret.substring(34).toCharArray()) number = number * 62 + DIGITS.indexOf(digit);
        assertThat(number).isEqualTo(crc.getValue());
    }

    @Test
    void a_token_answers_for_its_owner_and_tells_its_scopes() {
        RegistryClient program = ada.withApiToken("yank", "publish-new");

        Answer bearer = program.post("/auth/verify");
        Answer body = anyone.post("/auth/verify", RegistryClient.object().put("token", program.token()));

        assertThat(bearer.text())
                .isEqualTo(
                        "{\"valid\":true,\"username\":\"%s\",\"roles\":[\"user\"],"
                                + "\"scopes\":[\"publish-new\",\"yank\"]}",
                        ada.username());
        assertThat(body.text()).isEqualTo(bearer.text());
        assertThat(program.get("/auth/me").json().path("username").asText()).isEqualTo(ada.username());
        assertThat(ada.post("/auth/verify").json().has("scopes")).isFalse();
    }

    @Test
    void a_revoked_token_is_gone_at_once() {
        Answer made = ada.makeToken("read");
        RegistryClient program = ada.withToken(made.json().path("token").asText());
        RegistryClient other = ada.withApiToken("read");
        assertThat(program.isAccepted()).isTrue();
        String path = "/tokens/" + made.json().path("id").asLong();
        assertThat(SharedRegistry.newUser().delete(path).problem()).isEqualTo("404 not-found");

        assertThat(ada.delete(path).status()).isEqualTo(204);

        assertThat(program.get("/auth/me").problem()).isEqualTo("401 invalid-token");
        assertThat(program.get("/auth/me").detail()).contains("revoked");
        assertThat(other.isAccepted()).isTrue();
        assertThat(ada.get("/tokens").json().path("tokens")).hasSize(1);
        assertThat(ada.delete(path).problem()).isEqualTo("404 not-found");
        assertThat(ada.delete("/tokens/x").problem()).isEqualTo("404 not-found");
    }

    @Test
    void a_token_expires_at_its_time_and_stays_in_the_list() {
        Instant end = Instant.now().plusMillis(1500);
        Answer made = ada.post("/tokens", wish("brief").put("expires_at", end.toString()));
        RegistryClient program = ada.withToken(made.json().path("token").asText());
        assertThat(program.isAccepted()).isTrue();

        Pause.millis(Duration.between(Instant.now(), end).toMillis() + 10);

        assertThat(program.get("/auth/me").problem()).isEqualTo("401 invalid-token");
        assertThat(program.get("/auth/me").detail()).contains("expired");
        assertThat(ada.get("/tokens").json().path("tokens")).hasSize(1);
    }

    @Test
    void every_fault_is_told_at_once() {
        ObjectNode wish = RegistryClient.object().put("name", " ").put("expires_at", "2020-01-01T00:00:00Z");
        wish.withArray("scopes").add("yank").add("write").add("yank");

        Answer answer = ada.post("/tokens", wish);

        assertThat(answer.problem()).isEqualTo("422 validation-failed");
        assertThat(answer.faults())
                .containsExactly(
                        "/name invalid-name",
                        "/scopes/1 unknown-scope",
                        "/scopes/2 duplicate-scope",
                        "/expires_at invalid-expiry");
        assertThat(ada.post("/tokens", RegistryClient.object()).faults())
                .containsExactly("/name invalid-name", "/scopes required");
        assertThat(ada.post("/tokens", wish("x").put("scopes", "yank")).faults())
                .containsExactly("/scopes wrong-type");
        assertThat(ada.get("/tokens").json().path("tokens")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"GET, /tokens", "DELETE, /tokens/1"})
    void tokens_are_for_people_who_are_logged_in(String method, String path) {
        RegistryClient program = ada.withApiToken("owners");

        assertThat(anyone.send(method, path, BodyPublishers.noBody()).problem()).isEqualTo("401 unauthenticated");
        assertThat(program.send(method, path, BodyPublishers.noBody()).problem())
                .isEqualTo("403 forbidden");
        assertThat(anyone.makeToken("read").problem()).isEqualTo("401 unauthenticated");
        assertThat(program.makeToken("read").detail()).contains("needs a session");
    }

    @Test
    void a_user_has_a_hundred_tokens_at_most_also_if_many_are_made_at_once() throws Exception {
        String end = Instant.now().plusSeconds(3600).toString();
        List<Answer> answers = Parallel.run(
                        12,
                        i -> IntStream.range(0, 9)
                                .mapToObj(
                                        turn -> ada.post("/tokens", wish("many").put("expires_at", end)))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(100);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(8)
                .extracting(Answer::problem)
                .containsOnly("409 too-many-tokens");
        assertThat(ada.get("/tokens").json().path("tokens")).hasSize(100);
    }

    @Test
    void expired_tokens_make_room() {
        String end = Instant.now().plusMillis(1000).toString();
        ada.post("/tokens", wish("brief").put("expires_at", end));
        for (int i = 0; i < 99; i++) assertThat(ada.makeToken("read").status()).isEqualTo(201);

        Pause.millis(1100);

        assertThat(ada.makeToken("read").status()).isEqualTo(201);
        assertThat(ada.makeToken("read").problem()).isEqualTo("409 too-many-tokens");
    }

    @Test
    void the_last_use_is_told_soon() {
        RegistryClient program = ada.withApiToken("read");
        assertThat(lastUse()).isEmpty();

        Instant begin = Instant.now();
        program.get("/packages");

        Instant limit = begin.plusSeconds(15);
        while (lastUse().isEmpty() && Instant.now().isBefore(limit)) Pause.millis(200);
        assertThat(Instant.parse(lastUse())).isBetween(begin.minusMillis(1), Instant.now());
    }

    private String lastUse() {
        return ada.get("/tokens")
                .json()
                .path("tokens")
                .path(0)
                .path("last_used")
                .asText();
    }
}
