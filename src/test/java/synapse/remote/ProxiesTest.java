package synapse.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private static Proxy select(String uri, Map<String, String> variables) {
        Environment environment = new Environment(variables, Path.of("/"), Path.of("/"));
        return new Proxies(environment).select(URI.create(uri)).get(0);
    }

    @Test
    void each_scheme_has_its_proxy() {
        Map<String, String> variables = Map.of("HTTPS_PROXY", "http://proxy:3128", "http_proxy", "plain");

        assertThat(select("https://host/", variables).address())
                .isEqualTo(InetSocketAddress.createUnresolved("proxy", 3128));
        assertThat(select("http://host/", variables).address())
                .isEqualTo(InetSocketAddress.createUnresolved("plain", 80));
        assertThat(select("http://host/", Map.of())).isEqualTo(Proxy.NO_PROXY);
    }

    @Test
    void some_hosts_are_reached_directly() {
        Map<String, String> variables = Map.of("HTTPS_PROXY", "proxy", "NO_PROXY", "example.com, .internal,*.lab");

        assertThat(select("https://example.com/", variables)).isEqualTo(Proxy.NO_PROXY);
        assertThat(select("https://a.example.com/", variables)).isEqualTo(Proxy.NO_PROXY);
        assertThat(select("https://b.internal/", variables)).isEqualTo(Proxy.NO_PROXY);
        assertThat(select("https://c.lab/", variables)).isEqualTo(Proxy.NO_PROXY);
        assertThat(select("https://localhost/", variables)).isEqualTo(Proxy.NO_PROXY);
        assertThat(select("https://notexample.com/", variables).type()).isEqualTo(Proxy.Type.HTTP);
        assertThat(select("https://x.org/", Map.of("HTTPS_PROXY", "proxy", "NO_PROXY", "*")))
                .isEqualTo(Proxy.NO_PROXY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://ann:p@ss word@proxy", "socks5://proxy:1080", "https://proxy", "http://", "http:///x"})
    void what_is_no_proxy_is_refused_without_repeating_it(String text) {
        assertThatThrownBy(() -> select("https://host/", Map.of("HTTPS_PROXY", text)))
                .isInstanceOf(Failure.class)
                .hasMessageStartingWith("the address of the proxy is wrong")
                .hasMessageNotContaining("word");
    }

    @Test
    void user_and_password_go_to_the_proxy_as_they_are_meant() {
        Environment environment =
                new Environment(Map.of("HTTPS_PROXY", "http://ann:p%40ss@proxy"), Path.of("/"), Path.of("/"));
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("https://host/")).build();

        HttpRequest sent = new Proxies(environment).authorized(request);

        String secret = Base64.getEncoder().encodeToString("ann:p@ss".getBytes(StandardCharsets.UTF_8));
        assertThat(sent.headers().firstValue("Proxy-Authorization")).contains("Basic " + secret);
        assertThat(new Proxies(environment).name(request.uri())).contains("proxy:80");
    }
}
