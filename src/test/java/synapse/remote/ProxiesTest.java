package synapse.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
