package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A registry with small limits, behind a proxy that may say who the client is: each test comes from an address of its own. It
 * counts in Redis until Redis goes, in the first test; what nodes share there, SharedBucketsTest shows.
 */
@Tag("process")
@TestMethodOrder(OrderAnnotation.class)
class LimitIT {
    private static final String ADMINISTRATOR = "root";
    private static final TestRedis REDIS = new TestRedis("secret-of-redis");
    private static final RegistryProcess REGISTRY = RegistryProcess.on(TestDatabase.H2)
            .with("REGISTRY_REDIS_URL", REDIS.url())
            .with("REGISTRY_TRUSTED_PROXIES", "127.0.0.1, ::1")
            .with("REGISTRY_RATE_LIMIT_ANONYMOUS", "8/hour")
            .with("REGISTRY_RATE_LIMIT_USER", "6/hour,1000/day")
            .with("REGISTRY_RATE_LIMIT_TOKEN", "5/hour")
            .with("REGISTRY_RATE_LIMIT_PUBLISH", "3/hour")
            .with("REGISTRY_RATE_LIMIT_SEARCH", "2/hour")
            .with("REGISTRY_RATE_LIMIT_LOGIN", "100/hour")
            .with("REGISTRY_RATE_LIMIT_REGISTER", "2/hour")
            .with("REGISTRY_ADMIN_USER", ADMINISTRATOR)
            .with("REGISTRY_ADMIN_PASSWORD", RegistryClient.PASSWORD)
            .start();
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final String[] from = {"X-Forwarded-For", "203.0.113." + ADDRESSES.incrementAndGet()};
    private final RegistryClient anyone = REGISTRY.client();

    @AfterAll
    static void stop() throws IOException {
        REGISTRY.close();
        REDIS.close();
    }

    private List<Integer> statuses(int count, RegistryClient client, String path, String... headers) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < count; i++) statuses.add(client.get(path, headers).status());
        return statuses;
    }

    private RegistryClient newUser() {
        String name = Unique.name("user");
        String body = RegistryClient.object()
                .put("username", name)
                .put("email", name + "@example.org")
                .put("password", RegistryClient.PASSWORD)
                .toString();
        Answer made = anyone.send(
                "POST",
                "/auth/register",
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                from[0],
                from[1]);
        assertThat(made.status()).as(made::toString).isEqualTo(201);
        return anyone.loggedIn(name, RegistryClient.PASSWORD);
    }

    @Test
    @Order(1)
    void without_redis_the_node_limits_alone_and_health_says_so() throws IOException {
        awaitRedis("up");
        Answer counted = anyone.get("/packages", from);

        REDIS.close();
        List<Long> millis = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            long begin = System.nanoTime();
            answers.add(anyone.get("/packages", from));
            millis.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
        }
        awaitRedis("down");
        Answer health = anyone.get("/health");
        REDIS.start();
        awaitRedis("up");
        Answer again = anyone.get("/packages", from);
        REDIS.close();
        awaitRedis("down");

        assertThat(counted.header("RateLimit")).startsWith("\"requests-per-hour\";r=7;");
        assertThat(answers.subList(0, 8)).extracting(Answer::status).containsOnly(200);
        assertThat(answers.get(8).problem()).isEqualTo("429 rate-limited");
        assertThat(millis.stream().sorted().toList().get(10)).isLessThan(50);
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").asText()).isEqualTo("up");
        assertThat(again.header("RateLimit")).matches("\"requests-per-hour\";r=[67];.*");
        assertThat(REGISTRY.log()).contains("this node limits alone").doesNotContain("secret-of-redis");
    }

    private void awaitRedis(String state) {
        Instant limit = Instant.now().plusSeconds(20);
        while (!anyone.get("/health").json().at("/parts/redis").asText().equals(state)) {
            if (Instant.now().isAfter(limit)) throw new AssertionError("redis is not " + state);
            Pause.millis(100);
        }
    }

    @Test
    void an_address_that_asks_too_often_is_told_when_to_ask_again() {
        List<Integer> passed = statuses(8, anyone, "/packages", from);

        Answer refused = anyone.get("/packages", from);

        assertThat(passed).containsOnly(200);
        assertThat(refused.problem()).isEqualTo("429 rate-limited");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 450);
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"requests-per-hour\";q=8;w=3600");
        assertThat(refused.header("RateLimit")).matches("\"requests-per-hour\";r=0;t=3(5[0-9]{2}|600)");
        assertThat(refused.detail()).contains("8/hour").contains("this address");
        assertThat(anyone.get("/packages", "X-Forwarded-For", "203.0.113.250").status())
                .isEqualTo(200);
    }

    @Test
    void each_answer_tells_what_is_left() {
        Answer first = anyone.get("/packages", from);
        Answer second = anyone.get("/packages", from);

        assertThat(first.header("RateLimit")).isEqualTo("\"requests-per-hour\";r=7;t=450");
        assertThat(second.header("RateLimit")).startsWith("\"requests-per-hour\";r=6;t=");
    }

    @Test
    void wrong_tokens_are_counted_by_address() {
        RegistryClient wrong = anyone.withToken("syn_0000000000000000000000000000000000000");

        List<Integer> refused = statuses(10, wrong, "/packages", from);

        assertThat(refused.subList(0, 8)).containsOnly(401);
        assertThat(refused.subList(8, 10)).containsOnly(429);
        assertThat(anyone.get("/packages", from).status()).isEqualTo(429);
        assertThat(wrong.get("/packages", from).header("RateLimit")).startsWith("\"requests-per-hour\";r=0;");
    }

    @Test
    void health_and_metrics_are_not_limited() {
        statuses(9, anyone, "/packages", from);

        assertThat(statuses(5, anyone, "/health", from)).containsOnly(200);
        assertThat(anyone.sendToRoot("GET", "/metrics", BodyPublishers.noBody(), from)
                        .status())
                .isEqualTo(200);
        assertThat(anyone.get("/health", from).header("RateLimit")).isEmpty();
    }

    @Test
    void pages_are_counted_whatever_the_method() {
        for (String method : List.of("OPTIONS", "POST")) {
            assertThat(anyone.sendToRoot(method, "/nope", BodyPublishers.noBody(), from)
                            .header("RateLimit"))
                    .as(method)
                    .isNotEmpty();
        }
    }

    @Test
    void an_answer_that_nothing_has_changed_is_not_charged() {
        RegistryClient ada = newUser();
        PackageBuilder hello = aPackage(Unique.name("hello"));
        assertThat(ada.publish(hello).status()).isEqualTo(201);
        String path = "/packages/" + hello.name();
        String tag = anyone.get(path, from).header("ETag");

        for (int i = 0; i < 30; i++) {
            assertThat(anyone.get(path, "If-None-Match", tag, from[0], from[1]).status())
                    .isEqualTo(304);
        }

        assertThat(anyone.get(path, from).header("RateLimit")).startsWith("\"requests-per-hour\";r=6;");
    }

    @Test
    void a_search_is_charged_whatever_the_client_has() {
        String tag = anyone.get("/search?q=nothing", from).header("ETag");

        Answer known = anyone.get("/search?q=nothing", "If-None-Match", tag, from[0], from[1]);

        assertThat(known.status()).isEqualTo(304);
        assertThat(anyone.get("/search?q=nothing", "If-None-Match", "*", from[0], from[1])
                        .status())
                .isEqualTo(429);
    }

    @Test
    void a_user_is_counted_wherever_the_requests_come_from_and_a_token_apart() {
        RegistryClient ada = newUser();
        RegistryClient token = ada.withApiToken("read");

        List<Integer> session = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            session.add(
                    ada.get("/packages", "X-Forwarded-For", "198.51.100." + i).status());
        }

        assertThat(session).containsExactly(200, 200, 200, 200, 200, 429); // one made the token
        assertThat(statuses(6, token, "/packages", from)).containsExactly(200, 200, 200, 200, 200, 429);
        assertThat(newUser().get("/packages", from).status()).isEqualTo(200);
    }

    @Test
    void publishes_and_searches_are_counted_apart() {
        RegistryClient ada = newUser();
        List<Integer> published = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            published.add(ada.publish(aPackage(Unique.name("hello"))).status());
        }

        assertThat(published).containsExactly(201, 201, 201, 429);
        assertThat(statuses(3, anyone, "/search?q=hello", from)).containsExactly(200, 200, 429);
        assertThat(anyone.get("/packages", from).status()).isEqualTo(200);
        assertThat(ada.get("/packages").status()).isEqualTo(200);
    }

    @Test
    void registrations_are_counted_by_address() {
        newUser();
        newUser();

        String body = RegistryClient.object().put("username", "x").toString();
        Answer third = anyone.send(
                "POST",
                "/auth/%72egister/",
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                from[0],
                from[1]);

        assertThat(third.problem()).isEqualTo("429 rate-limited");
    }

    @Test
    void an_administrator_gives_a_user_another_limit_and_takes_it_back() {
        RegistryClient ada = newUser();
        RegistryClient root = anyone.loggedIn(ADMINISTRATOR, RegistryClient.PASSWORD);
        String path = "/admin/users/" + ada.username() + "/limits";
        assertThat(statuses(7, ada, "/packages")).endsWith(429);

        Answer set =
                root.put(path, RegistryClient.object().put("requests", "off").put("publishes", "1/DAY"));
        List<Integer> free = statuses(20, ada, "/packages");
        int published = ada.publish(aPackage(Unique.name("hello"))).status();
        int second = ada.publish(aPackage(Unique.name("hello"))).status();
        int byToken = ada.withApiToken("publish-new")
                .publish(aPackage(Unique.name("hello")))
                .status();
        Answer back = root.put(path, RegistryClient.object());

        assertThat(set.json().path("limits").toString()).isEqualTo("{\"requests\":\"off\",\"publishes\":\"1/day\"}");
        assertThat(free).containsOnly(200);
        assertThat(List.of(published, second)).containsExactly(201, 429);
        assertThat(byToken).isEqualTo(429);
        assertThat(back.json().has("limits")).isFalse();
        assertThat(ada.get("/packages").header("RateLimit-Policy")).contains("\"requests-per-hour\";q=6;w=3600");
    }

    @Test
    void wrong_limits_are_refused_each_with_its_place() {
        RegistryClient root = anyone.loggedIn(ADMINISTRATOR, RegistryClient.PASSWORD);

        Answer answer = root.put(
                "/admin/users/" + ADMINISTRATOR + "/limits",
                RegistryClient.object().put("requests", "many").put("searches", "1/day,2/day"));

        assertThat(answer.problem()).isEqualTo("422 validation-failed");
        assertThat(answer.faults()).containsExactly("/requests invalid-limit", "/searches invalid-limit");
    }

    @Test
    void a_client_cannot_name_another_address_than_its_own_to_the_proxy() {
        statuses(9, anyone, "/packages", from);

        Answer spoofed = anyone.get("/packages", "X-Forwarded-For", "192.0.2.99, " + from[1]);
        Answer both = anyone.get("/packages", from[0], from[1], "Forwarded", "for=192.0.2.98");

        assertThat(spoofed.status()).isEqualTo(429);
        assertThat(both.header("RateLimit")).startsWith("\"requests-per-hour\";r=7;"); // unknown, whoever it is
    }
}
