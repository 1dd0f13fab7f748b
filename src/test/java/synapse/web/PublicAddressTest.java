package synapse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.RegistryException;

class PublicAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"registry.example.com", "localhost:8080", "10.0.0.1", "[::1]:8080", "my_host"})
    void a_host_is_believed_if_it_reads_like_one(String host) {
        assertThat(PublicAddress.of("http", host, "").text()).isEqualTo("http://" + host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a'; rm -rf ~; '", "$(id)", "`id`", "a b", "a/b", "a@b", "a\nb", "-x", "a:b", "a:123456"})
    void what_is_no_host_is_refused(String host) {
        assertThatThrownBy(() -> PublicAddress.of("http", host, "")).isInstanceOf(RegistryException.class);
    }

    @Test
    void texts_become_one_word_of_the_shell() {
        assertThat(InstallScript.quoted("it's $HOME")).isEqualTo("'it'\\''s $HOME'");
    }
}
