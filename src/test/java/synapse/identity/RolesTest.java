package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import synapse.identity.CredentialState.Status;
import synapse.problem.RegistryException;

class RolesTest {
    @Test
    void roles_come_in_one_order() {
        assertThat(Roles.chosen(List.of("admin", "user"))).containsExactly("user", "admin");
        assertThat(Roles.chosen(List.of("user"))).containsExactly("user");
    }

    @Test
    void every_wrong_role_is_named() {
        assertThat(faults("root", "user", "user", null, "ADMIN"))
                .containsExactly(
                        "/roles/0 unknown-role",
                        "/roles/2 duplicate-role",
                        "/roles/3 unknown-role",
                        "/roles/4 unknown-role");
        assertThat(faults("admin")).containsExactly("/roles role-required");
        assertThat(faults()).containsExactly("/roles role-required");
    }

    @Test
    void no_list_is_no_choice() {
        var refused = catchThrowableOfType(RegistryException.class, () -> Roles.chosen(null));

        assertThat(refused.faults()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void an_api_token_makes_an_administrator_only_of_one_and_only_with_the_scope(Scope scope) {
        User admin = new PersistedUser(Roles.OF_ADMINISTRATORS);
        User user = new PersistedUser(Roles.OF_USERS);

        assertThat(token(admin, scope).roles().contains("admin")).isEqualTo(scope == Scope.ADMIN);
        assertThat(token(user, scope).roles()).containsExactly("user");
        assertThat(token(admin, scope).scopes()).containsExactly(scope);
        assertThat(token(user, scope).scopes().contains(Scope.ADMIN)).isFalse();
    }

    private static CredentialState token(User user, Scope scope) {
        return CredentialState.ofToken(Status.OPEN, 1, user, EnumSet.of(scope), TokenBounds.NONE, Instant.MAX);
    }

    private static List<String> faults(String... roles) {
        var refused = catchThrowableOfType(RegistryException.class, () -> Roles.chosen(Arrays.asList(roles)));
        return refused.faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    /** A user with the id that the database would have given. */
    private static final class PersistedUser extends User {
        PersistedUser(List<String> roles) {
            super(Accounts.ADA, "hash", roles, Accounts.NOW);
        }

        @Override
        public long id() {
            return 7;
        }
    }
}
