package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who owns a package, and who becomes an owner and ceases to be one. */
class OwnersIT {
    private final RegistryClient ada = SharedRegistry.newUser();
    private final RegistryClient bob = SharedRegistry.newUser();
    private final RegistryClient eve = SharedRegistry.newUser();
    private final RegistryClient anyone = SharedRegistry.anyone();
    private final String json = Unique.name("owned-json");
    private final String owners = "/packages/" + json + "/owners";

    @BeforeEach
    void publish() {
        assertThat(ada.publish(aPackage(json)).status()).isEqualTo(201);
    }

    private String owner(RegistryClient user) {
        return owners + "/" + user.username();
    }

    private List<String> ownersOf(String document) {
        return anyone.get(document).json().path("owners").findValuesAsText("username");
    }

    private static long seqOf(Answer answer) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        return answer.json().path("seq").asLong();
    }

    @Test
    void the_publisher_is_the_first_owner() {
        assertThat(ownersOf(owners)).containsExactly(ada.username());
        assertThat(anyone.get(owners).json().path("name").asText()).isEqualTo(json);
        assertThat(anyone.get(owner(ada)).json().path("username").asText()).isEqualTo(ada.username());
        assertThat(anyone.get(owner(bob)).problem()).isEqualTo("404 not-found");
    }

    @Test
    void an_owner_makes_another_one_who_may_then_publish() {
        assertThat(bob.publish(aPackage(json).version("1.1.0")).problem()).isEqualTo("403 forbidden");

        Answer added = ada.put(owner(bob));

        assertThat(added.json().path("owners").findValuesAsText("username"))
                .containsExactly(ada.username(), bob.username());
        assertThat(anyone.get("/packages/" + json).json().path("owners"))
                .extracting(name -> name.asText())
                .containsExactly(ada.username(), bob.username());
        assertThat(anyone.get("/packages/" + json).json().path("seq").asLong()).isEqualTo(seqOf(added));
        assertThat(bob.publish(aPackage(json).version("1.1.0")).status()).isEqualTo(201);
        assertThat(ada.publish(aPackage(json).version("1.2.0")).status()).isEqualTo(201);
    }

    @Test
    void whoever_is_removed_may_do_nothing_any_more() {
        ada.put(owner(bob));

        assertThat(bob.delete(owner(ada)).status()).isEqualTo(200);

        assertThat(ownersOf(owners)).containsExactly(bob.username());
        assertThat(ada.publish(aPackage(json).version("1.1.0")).problem()).isEqualTo("403 forbidden");
        assertThat(ada.put(owner(ada)).problem()).isEqualTo("403 forbidden");
        assertThat(ada.put("/packages/" + json + "/1.0.0/yank").problem()).isEqualTo("403 forbidden");
    }

    @Test
    void what_is_so_already_is_no_change() {
        long added = seqOf(ada.put(owner(bob)));

        assertThat(seqOf(ada.put(owner(bob)))).isEqualTo(added);
        assertThat(seqOf(ada.put(owners + "/" + bob.username().toUpperCase(Locale.ROOT))))
                .isEqualTo(added);
        assertThat(seqOf(ada.delete(owner(eve)))).isEqualTo(added);

        long removed = seqOf(ada.delete(owner(bob)));
        assertThat(removed).isGreaterThan(added);
        assertThat(seqOf(ada.delete(owner(bob)))).isEqualTo(removed);
    }

    @Test
    void the_last_owner_stays() {
        Answer refused = ada.delete(owner(ada));

        assertThat(refused.problem()).isEqualTo("409 last-owner");
        assertThat(refused.detail()).contains(json, "make somebody else an owner first");
        assertThat(ownersOf(owners)).containsExactly(ada.username());
    }

    @Test
    void an_owner_may_go_if_another_stays() {
        ada.put(owner(bob));

        assertThat(ada.delete(owner(ada)).status()).isEqualTo(200);

        assertThat(ownersOf(owners)).containsExactly(bob.username());
        assertThat(bob.delete(owner(bob)).problem()).isEqualTo("409 last-owner");
    }

    @Test
    void of_two_who_remove_each_other_one_stays() throws Exception {
        for (int turn = 0; turn < 10; turn++) {
            String path = "/packages/" + json + "-" + turn;
            ada.publish(aPackage(json + "-" + turn));
            ada.put(path + "/owners/" + bob.username());
            List<RegistryClient> two = List.of(ada, bob);

            List<Answer> answers = Parallel.run(
                    2, i -> two.get(i).delete(path + "/owners/" + two.get(1 - i).username()));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 403);
            int winner = answers.get(0).status() == 200 ? 0 : 1;
            assertThat(ownersOf(path + "/owners"))
                    .containsExactly(two.get(winner).username());
        }
    }

    @Test
    void of_all_who_go_at_once_one_stays() throws Exception {
        ada.put(owner(bob));
        ada.put(owner(eve));
        List<RegistryClient> all = List.of(ada, bob, eve);

        List<Answer> answers = Parallel.run(3, i -> all.get(i).delete(owner(all.get(i))));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 200, 409);
        int last = IntStream.range(0, 3)
                .filter(i -> answers.get(i).status() == 409)
                .findFirst()
                .orElseThrow();
        assertThat(ownersOf(owners)).containsExactly(all.get(last).username());
    }

    @Test
    void of_many_who_add_one_owner_one_writes_an_entry() throws Exception {
        List<Answer> answers = Parallel.run(8, i -> ada.put(owner(bob)));

        assertThat(answers).extracting(OwnersIT::seqOf).containsOnly(seqOf(anyone.get(owners)));
        assertThat(ownersOf(owners)).containsExactly(ada.username(), bob.username());
    }

    @Test
    void a_stranger_changes_nothing() {
        long before = seqOf(anyone.get(owners));

        assertThat(eve.put(owner(eve)).problem()).isEqualTo("403 forbidden");
        assertThat(eve.delete(owner(ada)).problem()).isEqualTo("403 forbidden");
        assertThat(eve.put(owners + "/nobody-" + json).problem()).isEqualTo("403 forbidden");
        assertThat(anyone.put(owner(eve)).problem()).isEqualTo("401 unauthenticated");
        assertThat(anyone.delete(owner(ada)).problem()).isEqualTo("401 unauthenticated");

        assertThat(seqOf(anyone.get(owners))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-at-all", "x", "a%20b", "%C3%A4da", "-ada", "a%40b.org"})
    void who_has_no_account_is_named(String username) {
        Answer refused = ada.put(owners + "/" + username);

        assertThat(refused.problem()).isEqualTo("404 user-not-found");
        assertThat(ada.delete(owners + "/" + username).problem()).isEqualTo("404 user-not-found");
        assertThat(anyone.get(owners + "/" + username).problem()).isEqualTo("404 user-not-found");
    }

    @Test
    void a_package_that_is_not_there_has_no_owners() {
        for (String name : List.of("not-" + json, json.replace('-', '_'))) {
            String path = "/packages/" + name + "/owners";
            assertThat(anyone.get(path).problem()).isEqualTo("404 package-not-found");
            assertThat(ada.put(path + "/" + bob.username()).problem()).isEqualTo("404 package-not-found");
            assertThat(ada.delete(path + "/" + ada.username()).problem()).isEqualTo("404 package-not-found");
        }
    }
}
