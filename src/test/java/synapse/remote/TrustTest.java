package synapse.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry behind TLS, with a certificate of a company's own authority, and ways through a proxy. */
class TrustTest {
    @TempDir
    private static Path temp;

    private static Path authority;
    private static Path stranger;
    private static SSLContext right;
    private static SSLContext expired;
    private static SSLContext future;
    private static SSLContext elsewhere;

    private TlsRegistry registry;
    private ConnectProxy proxy;
    private final Map<String, String> variables = new HashMap<>();

    @BeforeAll
    static void certificates() {
        Certificates certificates = new Certificates(temp);
        authority = certificates.authority("company");
        stranger = certificates.authority("stranger");
        String names = "dns:localhost,dns:registry.test";
        right = certificates.server("right", "company", names);
        expired = certificates.server("expired", "company", names, "-startdate", "-9d", "-validity", "5");
        future = certificates.server("future", "company", names, "-startdate", "+1d", "-validity", "5");
        elsewhere = certificates.server("elsewhere", "company", "dns:elsewhere.test");
    }

    @AfterEach
    void end() throws IOException {
        registry.close();
        if (proxy != null) proxy.close();
    }

    private Document get(String host) {
        variables.putIfAbsent("SYNAPSE_CA_FILE", authority.toString());
        RegistryAddress address = RegistryAddress.parse("https://" + host + ":" + registry.port());
        Environment environment = new Environment(variables, temp, temp);
        return new Registry(address, Optional.of("secret"), "test", environment).get("/x");
    }

    private Failure refused(SSLContext certificate) {
        registry = new TlsRegistry(certificate);
        Failure failure = catchThrowableOfType(Failure.class, () -> get("localhost"));
        assertThat(failure).isNotNull();
        assertThat(failure.exitCode()).isEqualTo(Failure.UNAVAILABLE);
        assertThat(failure).hasMessageStartingWith("cannot trust the registry at https://localhost:" + registry.port());
        assertThat(registry.requests()).isEmpty();
        return failure;
    }

    @Test
    void an_authority_of_ones_own_is_trusted_if_it_is_named() {
        registry = new TlsRegistry(right);

        assertThat(get("localhost").number("seq")).isEqualTo(7);
    }

    @Test
    void a_certificate_of_nobody_known_is_refused_with_what_to_do() {
        variables.put("SYNAPSE_CA_FILE", stranger.toString());

        Failure failure = refused(right);

        assertThat(failure).hasMessageEndingWith("its certificate is of nobody whom this machine knows");
        assertThat(failure.hints()).singleElement().asString().contains("SYNAPSE_CA_FILE");
    }

    @Test
    void without_the_variable_only_the_platforms_authorities_count() {
        variables.put("SYNAPSE_CA_FILE", "");

        assertThat(refused(right)).hasMessageEndingWith("of nobody whom this machine knows");
    }

    @Test
    void a_certificate_out_of_its_time_is_refused() {
        assertThat(refused(expired)).hasMessageEndingWith("its certificate has expired");
        registry.close();
        assertThat(refused(future)).hasMessageContaining("its certificate is not valid yet");
    }

    @Test
    void a_certificate_of_another_host_is_refused() {
        assertThat(refused(elsewhere)).hasMessageEndingWith("its certificate is for another host");
    }

    @Test
    void who_is_sent_on_to_an_encrypted_address_knows_the_authority() throws IOException {
        registry = new TlsRegistry(right);
        HttpServer plain = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        plain.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "https://localhost:" + registry.port() + "/x");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        plain.start();
        try {
            RegistryAddress address = RegistryAddress.parse(
                    "http://localhost:" + plain.getAddress().getPort());
            Environment environment = new Environment(Map.of("SYNAPSE_CA_FILE", authority.toString()), temp, temp);

            Document answer = new Registry(address, Optional.of("secret"), "test", environment).get("/x");

            assertThat(answer.number("seq")).isEqualTo(7);
            assertThat(registry.requests()).singleElement().asString().doesNotContain("secret");
        } finally {
            plain.stop(0);
        }
    }

    @Test
    void a_file_without_certificates_is_told() throws IOException {
        registry = new TlsRegistry(right);
        Path file = Files.writeString(temp.resolve("none.pem"), "hello");
        for (String name :
                new String[] {file.toString(), temp.resolve("missing").toString()}) {
            variables.put("SYNAPSE_CA_FILE", name);

            Failure failure = catchThrowableOfType(Failure.class, () -> get("localhost"));

            assertThat(failure.exitCode()).isEqualTo(Failure.USAGE);
            assertThat(failure).hasMessageContaining(name);
        }
    }

    @Test
    void a_proxy_is_led_through_by_a_tunnel_and_learns_no_token() {
        registry = new TlsRegistry(right);
        proxy = new ConnectProxy(registry.port(), "");
        variables.put("HTTPS_PROXY", "http://" + proxy.address());

        assertThat(get("registry.test").number("seq")).isEqualTo(7);

        assertThat(proxy.heads()).singleElement().asString().startsWith("CONNECT registry.test:" + registry.port());
        assertThat(proxy.heads().toString()).doesNotContain("secret", "Proxy-Authorization");
        assertThat(registry.requests()).singleElement().asString().contains("Bearer secret");
    }

    @Test
    void hosts_of_no_proxy_are_reached_without_it() {
        registry = new TlsRegistry(right);
        proxy = new ConnectProxy(registry.port(), "");
        variables.put("HTTPS_PROXY", proxy.address());
        variables.put("NO_PROXY", "example.org,.test");

        Failure failure = catchThrowableOfType(Failure.class, () -> get("registry.test"));

        assertThat(failure).hasMessageEndingWith("there is no such host").hasMessageNotContaining("proxy");
        assertThat(proxy.heads()).isEmpty();
    }

    @Test
    void a_proxy_that_asks_for_a_password_is_told() {
        registry = new TlsRegistry(right);
        proxy = new ConnectProxy(registry.port(), "Basic nobody");
        variables.put("HTTPS_PROXY", "http://" + proxy.address());

        Failure failure = catchThrowableOfType(Failure.class, () -> get("registry.test"));

        assertThat(failure.exitCode()).isEqualTo(Failure.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("the proxy " + proxy.address() + " asks for a user and a password");
        assertThat(failure.hints()).singleElement().asString().contains("HTTPS_PROXY=http://user:password@");
    }

    @Test
    void a_proxy_that_is_down_is_told_from_a_registry_that_is() throws IOException {
        registry = new TlsRegistry(right);
        proxy = new ConnectProxy(registry.port(), "");
        proxy.close();
        variables.put("HTTPS_PROXY", "http://ann:hidden@" + proxy.address());

        Failure failure = catchThrowableOfType(Failure.class, () -> get("registry.test"));

        assertThat(failure.exitCode()).isEqualTo(Failure.UNAVAILABLE);
        assertThat(failure)
                .hasMessageContaining("through the proxy " + proxy.address() + ": nobody listens there")
                .hasMessageNotContaining("hidden");
    }
}
