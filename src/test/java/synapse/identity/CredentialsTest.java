package synapse.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ejb.EJBException;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.address.IpAddress;
import synapse.config.GivenSettings;
import synapse.identity.CredentialState.Status;
import synapse.journal.JournalEntries;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class CredentialsTest {
    private static final CredentialState TOKEN = Accounts.apiToken(Status.OPEN, 9, Instant.MAX);

    private static final TokenBounds NARROW = TokenBounds.stored(null, "10.0.0.0/8,2001:db8::/32");

    @RegisterExtension
    final GivenSettings settings = new GivenSettings().put("registry.secret.key", "x".repeat(32));

    private final TokenDesk desk = new TokenDesk();
    private final Credentials credentials = desk.credentials;

    private Caller authenticate(String authorization) {
        return credentials.authenticate(authorization, () -> {
            throw new AssertionError("nobody need know the address");
        });
    }

    @BeforeEach
    void open() {
        desk.keys.open();
    }

    private static String basic(String username, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(UTF_8));
    }

    @Test
    void a_session_is_looked_up_and_its_signature_verified_once() {
        String token = desk.tokens.issue(TokenDesk.SESSION, Instant.now());

        for (int i = 0; i < 3; i++) {
            assertThat(authenticate("Bearer " + token).getName()).isEqualTo("ada");
        }

        assertThat(desk.looks).hasValue(1);
        assertThat(desk.verifications).hasValue(1);
    }

    @Test
    void an_ended_session_is_refused_although_its_signature_is_known() {
        String token = desk.tokens.issue(TokenDesk.SESSION, Instant.now());
        credentials.verify(token);

        desk.sessions.put("s-1", Accounts.session(Status.ENDED, "s-1", Roles.OF_USERS, Instant.MAX));
        desk.cache.apply(JournalEntries.of(1, Changes.sessionEnded(Accounts.ada(), "s-1", Accounts.NOW)));

        desk.assertRefused(token, "ended");
    }

    @Test
    void a_session_that_expires_is_refused_although_it_is_cached_as_open() throws InterruptedException {
        CredentialState brief = Accounts.session("s-9", Instant.now().plusMillis(300));
        desk.sessions.put("s-9", brief);
        String token = desk.tokens.issue(brief, Instant.now());
        credentials.verify(token);

        Thread.sleep(310);

        desk.assertRefused(token, "expired");
        assertThat(desk.looks).hasValue(1);
    }

    @Test
    void an_api_token_is_a_caller_with_its_scopes_alone() {
        String token = desk.apiToken(TOKEN);

        Caller caller = authenticate("bearer  " + token + " ");

        assertThat(caller.getName()).isEqualTo("ada");
        assertThat(caller.may(Scope.YANK)).isTrue();
        assertThat(caller.may(Scope.PUBLISH_NEW)).isFalse();
        assertThat(caller.hasSession()).isFalse();
        assertThat(caller.getGroups()).containsExactly("user");
        assertThat(caller.getSubject()).isEqualTo("ada");
        assertThat(caller.toVerifyView().scopes()).containsExactly("yank");
        assertThat(caller.toVerifyView().expiresAt()).isNull();
    }

    @Test
    void its_use_is_noted() {
        authenticate("Bearer " + desk.apiToken(TOKEN));
        authenticate("Bearer " + desk.tokens.issue(TokenDesk.SESSION, Instant.now()));

        desk.uses.write();

        assertThat(desk.used).containsOnlyKeys(9L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ADA", "Ada"})
    void an_api_token_is_the_password_of_basic(String username) {
        Caller caller = authenticate(basic(username, desk.apiToken(TOKEN)));

        assertThat(caller.getName()).isEqualTo("ada");
    }

    @ParameterizedTest
    @CsvSource({"eve", "''", "'ada '", "ada@example.org", "x-access-token"})
    void basic_names_the_owner(String username) {
        String token = desk.apiToken(TOKEN);

        TokenDesk.assertRefused(() -> authenticate(basic(username, token)), "belongs to another user than the one");
    }

    @Test
    void basic_takes_no_password_and_no_session() {
        String session = desk.tokens.issue(TokenDesk.SESSION, Instant.now());

        for (String password : new String[] {"correct horse", "", session}) {
            TokenDesk.assertRefused(() -> authenticate(basic("ada", password)), "never the account's own password");
        }
        assertThat(desk.looks).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Basic !, not base64",
        "Basic YWRh, base64 of <username>:<API token>",
        "'Basic ', base64 of",
        "Basic, the header field must be",
        "'', the header field must be",
        "Digest x, the header field must be",
        "Bearer, the header field must be",
        "'Bearer ', the token is damaged"
    })
    void a_field_of_another_form_is_refused(String field, String why) {
        TokenDesk.assertRefused(() -> authenticate(field), why);
    }

    @Test
    void a_mistyped_api_token_costs_no_look() {
        String token = desk.apiToken(TOKEN);
        char other = token.charAt(10) == 'x' ? 'y' : 'x';

        desk.assertRefused(token.substring(0, 10) + other + token.substring(11), "mistyped");
        assertThat(desk.looks).hasValue(0);
    }

    @Test
    void what_is_wrong_with_an_api_token_is_said() {
        desk.assertRefused(ApiTokenSecret.make(), "was revoked, or never was");
        desk.assertRefused(
                desk.apiToken(Accounts.apiToken(Status.OPEN, 1, Instant.now().minusMillis(1))), "has expired");
        desk.assertRefused(desk.apiToken(Accounts.apiToken(Status.DEACTIVATED, 1, Instant.MAX)), "is deactivated");
    }

    @ParameterizedTest
    @CsvSource({"10.1.2.3", "2001:db8::1", "::ffff:10.9.9.9"})
    void a_token_for_some_addresses_is_taken_from_there(String address) {
        String token = desk.apiToken(Accounts.apiToken(9, NARROW));

        Caller caller = credentials.authenticate(
                "Bearer " + token, () -> IpAddress.find(address).orElseThrow());

        assertThat(caller.toVerifyView().addresses()).containsExactly("10.0.0.0/8", "2001:db8:0:0:0:0:0:0/32");
    }

    @ParameterizedTest
    @CsvSource({"11.1.2.3", "2001:db9::1", "::"})
    void and_from_nowhere_else_nor_is_its_use_noted(String address) {
        String token = desk.apiToken(Accounts.apiToken(9, NARROW));

        for (String field : new String[] {"Bearer " + token, basic("ada", token)}) {
            TokenDesk.assertRefused(
                    () -> credentials.authenticate(
                            field,
                            () -> address.equals("::")
                                    ? IpAddress.UNKNOWN
                                    : IpAddress.find(address).orElseThrow()),
                    "may not be used from the address");
        }
        desk.uses.write();
        assertThat(desk.used).isEmpty();
    }

    @Test
    void an_unknown_api_token_costs_one_look() {
        String token = ApiTokenSecret.make();

        desk.assertRefused(token, "never was");
        desk.assertRefused(token, "never was");

        assertThat(desk.looks).hasValue(1);
    }

    @Test
    void a_database_that_is_away_is_no_fault_of_the_token() {
        Credentials cut = new Credentials(
                desk.tokens,
                new CredentialService() {
                    @Override
                    public CredentialState apiToken(String sha256) {
                        throw new EJBException("no database");
                    }
                },
                desk.cache,
                desk.uses);

        var refused = catchThrowableOfType(RegistryException.class, () -> cut.verify(ApiTokenSecret.make()));

        assertThat(refused.type()).isEqualTo(ProblemType.UNAVAILABLE);
    }
}
