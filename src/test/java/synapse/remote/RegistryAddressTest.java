package synapse.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryAddressTest {
    @Test
    void the_api_is_below_the_base() {
        assertThat(RegistryAddress.parse("https://registry.example.com/").api("/packages"))
                .hasToString("https://registry.example.com/api/v1/packages");
        assertThat(RegistryAddress.parse("http://localhost:8080/synapse").api("/packages"))
                .hasToString("http://localhost:8080/synapse/api/v1/packages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "registry.example.com",
                "ftp://x",
                "http://",
                "http:///x",
                "https://u:p@host",
                "http://h?a=b",
                "http://h#f",
                "http://a b"
            })
    void what_is_no_address_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> RegistryAddress.parse(text))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("the address of the registry is wrong")
                .hasMessageNotContaining("u:p");
    }

    @Test
    void names_of_files_differ_where_addresses_do() {
        assertThat(RegistryAddress.parse("http://a.example:80").fileName())
                .isNotEqualTo(RegistryAddress.parse("http://a.example/80").fileName())
                .isEqualTo(RegistryAddress.parse("HTTP://A.example:80/").fileName())
                .matches("[a-z0-9.-]+");
    }

    @Test
    void only_the_own_machine_is_safe_without_encryption() {
        assertThat(RegistryAddress.parse("http://localhost:8080").isSecure()).isTrue();
        assertThat(RegistryAddress.parse("http://127.0.0.1").isSecure()).isTrue();
        assertThat(RegistryAddress.parse("https://registry.example.com").isSecure())
                .isTrue();
        assertThat(RegistryAddress.parse("http://registry.example.com").isSecure())
                .isFalse();
    }
}
