package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.RegistryClient.PASSWORD;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Accounts of this test are tried from this machine's address only; LimitIT has other addresses. */
class LoginLockIT {
    private final RegistryClient anyone = SharedRegistry.anyone();

    private List<Integer> wrong(String name, int times) {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            statuses.add(anyone.login(name, "wrong horse " + i).status());
        }
        return statuses;
    }

    @Test
    void after_ten_wrong_passwords_the_right_one_has_to_wait_too() {
        RegistryClient ada = SharedRegistry.newUser();

        List<Integer> first = wrong(ada.username(), 10);
        List<Integer> more = wrong(ada.username(), 5);
        Answer right = anyone.login(ada.username(), PASSWORD);

        assertThat(first).containsOnly(401);
        assertThat(more).containsOnly(429);
        assertThat(right.problem()).isEqualTo("429 rate-limited");
        assertThat(Integer.parseInt(right.header("Retry-After"))).isBetween(800, 900);
        assertThat(ada.get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void an_account_that_does_not_exist_is_locked_alike() {
        String nobody = Unique.name("nobody");

        List<Integer> statuses = wrong(nobody, 15);
        Answer refused = anyone.login(nobody, PASSWORD);

        assertThat(statuses.subList(0, 10)).containsOnly(401);
        assertThat(statuses.subList(10, 15)).containsOnly(429);
        assertThat(refused.detail()).startsWith("too many wrong passwords for this account from this address");
        assertThat(refused.header("Retry-After")).matches("8[0-9]{2}|900");
    }

    @Test
    void the_right_password_in_time_makes_up_for_wrong_ones() {
        RegistryClient ada = SharedRegistry.newUser();

        wrong(ada.username(), 9);
        Answer right = anyone.login(ada.username(), PASSWORD);

        assertThat(right.status()).isEqualTo(200);
        assertThat(wrong(ada.username(), 9)).containsOnly(401);
    }

    @Test
    void whoever_holds_a_session_cannot_guess_the_password_at_the_change_of_it() {
        RegistryClient ada = SharedRegistry.newUser();

        List<String> guesses = new ArrayList<>();
        for (int i = 0; i < 11; i++)
            guesses.add(ada.changePassword("guess " + i, "four other words").problem());

        assertThat(guesses.subList(0, 10)).containsOnly("401 invalid-credentials");
        assertThat(guesses.get(10)).isEqualTo("429 rate-limited");
    }

    @Test
    void many_at_once_do_not_get_more_tries() throws Exception {
        String nobody = Unique.name("nobody");

        List<Integer> statuses = Parallel.run(
                30, number -> anyone.login(nobody, "wrong horse " + number).status());

        assertThat(statuses).filteredOn(status -> status == 401).hasSizeLessThanOrEqualTo(12);
        assertThat(statuses).contains(429);
    }
}
