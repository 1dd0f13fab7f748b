package synapse.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.api.NewTokenRequest;
import synapse.manifest.PackageName;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

class TokenBoundsTest {
    private static List<String> faults(List<String> scopes, List<String> packages, List<String> addresses) {
        var wish = new NewTokenRequest("x", scopes, packages, addresses, null, null);
        var refused = catchThrowableOfType(RegistryException.class, () -> NewApiToken.of(wish, Accounts.NOW));
        return refused == null
                ? List.of()
                : refused.faults().stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "json, json",
        "a-b, a.b",
        "a_b, a-b",
        "@team/json, @team/json",
        "@team/*, @team/json",
        "@team/*, @team/a",
        "@team/js*, @team/json",
        "json*, json",
        "json*, jsonx",
        "json-*, json-x",
        "json-*, json.x",
        "json_*, json-x",
        "*, json",
        "*, @team/json"
    })
    void a_pattern_matches(String pattern, String name) {
        assertThat(new NamePattern(pattern).matches(PackageName.of(name))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "json, jsonx",
        "json, @team/json",
        "@team/*, @teams/json",
        "@team/*, @other/json",
        "@team/*, team-json",
        "@team/js*, @team/xml",
        "json-*, json",
        "json-*, jsonx",
        "json*, xjson",
        "json*, @json/x"
    })
    void and_nothing_else(String pattern, String name) {
        assertThat(new NamePattern(pattern).matches(PackageName.of(name))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "", " ", "@team", "@team/", "@te*", "@*", "@*/json", "*json", "js*n", "json**", "JSON*", "a b", "a,b",
                "../*", "json *"
            })
    void what_is_no_pattern_is_told_by_its_place(String pattern) {
        assertThat(faults(List.of("yank"), Arrays.asList("json", pattern), null))
                .containsExactly("/packages/1 invalid-pattern");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/33",
                "10.0.0.1/8",
                "10.0.0",
                "localhost",
                "example.org/8",
                "2001:db8::/129",
                "fe80::1%eth0",
                "10.0.0.0-10.0.0.9",
                "0x0a.0.0.1",
                "10.0.0.0/-1"
            })
    void what_is_no_range_of_addresses_is_told_by_its_place(String address) {
        assertThat(faults(List.of("yank"), null, Arrays.asList("::1", address)))
                .containsExactly("/addresses/1 invalid-address");
    }

    @Test
    void empty_lists_would_be_for_nothing_or_for_everything_and_are_refused() {
        assertThat(faults(List.of("yank"), List.of(), List.of()))
                .containsExactly("/packages invalid-length", "/addresses invalid-length");
        assertThat(faults(List.of("yank"), Collections.nCopies(21, "a"), null))
                .containsExactly("/packages invalid-length");
        assertThat(faults(List.of("yank"), List.of("a", "a"), List.of("10.0.0.0/8", "10.0.0.0/8")))
                .containsExactly("/packages/1 duplicate", "/addresses/1 duplicate");
    }

    @Test
    void what_administrators_do_is_not_bound_to_packages() {
        assertThat(faults(List.of("yank", "admin"), List.of("@team/*"), null))
                .containsExactly("/packages not-for-admin");
        assertThat(faults(List.of("yank", "admin"), null, List.of("10.0.0.0/8")))
                .isEmpty();
    }

    @Test
    void bounds_come_back_from_the_database() {
        TokenBounds bounds = TokenBounds.stored("@team/* json", "10.0.0.0/8,::1");

        assertThat(bounds.storedPackages()).isEqualTo("@team/* json");
        assertThat(bounds.storedAddresses()).isEqualTo("10.0.0.0/8,0:0:0:0:0:0:0:1");
        assertThat(bounds.packageTexts()).containsExactly("@team/*", "json");
        assertThat(TokenBounds.stored(null, null)).isEqualTo(TokenBounds.NONE);
        assertThat(TokenBounds.NONE.storedPackages()).isNull();
    }

    @Test
    void the_longest_bounds_fit_their_columns() {
        String pattern = "@" + "a".repeat(64) + "/" + "b".repeat(PackageName.MAX_CHARS - 67) + "*";
        String address = "2001:db8:1111:2222:3333:4444:5555:6666/128";

        assertThat(new NamePattern(pattern).text()).hasSizeLessThanOrEqualTo(5000 / 20 - 1);
        assertThat(address.length()).isLessThanOrEqualTo(1200 / 20 - 1);
    }

    @Test
    void a_refusal_names_what_the_token_is_for_and_what_was_wanted() {
        TokenBounds bounds = TokenBounds.stored("@team/* json", null);

        assertThatCode(() -> bounds.requirePackage(PackageName.of("@team/x"))).doesNotThrowAnyException();
        var refused = catchThrowableOfType(RegistryException.class, () -> bounds.requirePackage(PackageName.of("xml")));
        assertThat(refused.type()).isEqualTo(ProblemType.FORBIDDEN);
        assertThat(refused).hasMessage("this API token is for @team/*, json, not for xml; use another, or log in");
    }
}
