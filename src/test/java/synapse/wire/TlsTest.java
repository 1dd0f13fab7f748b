package synapse.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TlsTest {
    @Test
    void a_proxy_in_front_may_have_ended_tls() {
        assertThat(Tls.isSaidBy("http", "https")).isTrue();
        assertThat(Tls.isSaidBy("http", "https, http")).isTrue();
        assertThat(Tls.isSaidBy("https", null)).isTrue();
        assertThat(Tls.isSaidBy("http", null)).isFalse();
        assertThat(Tls.isSaidBy("http", "javascript")).isFalse();
    }
}
