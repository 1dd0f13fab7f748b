package synapse.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client as it is delivered, behind a proxy with a password: Java sends none unless it is told so at its start. */
@Tag("process") // the client cares for no database
class ProxyPasswordIT {
    @TempDir
    private Path temp;

    private record Ended(int exitCode, String out, String err) {}

    private Ended client(TlsRegistry registry, Path authority, String proxy) throws Exception {
        Path out = temp.resolve("out");
        Path err = temp.resolve("err");
        String address = "https://registry.test:" + registry.port();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                System.getProperty("client.jar"),
                "pkg",
                "versions",
                "json",
                "--json"));
        builder.environment()
                .putAll(Map.of(
                        "SYNAPSE_HOME",
                        temp.resolve("home").toString(),
                        "SYNAPSE_REGISTRY",
                        address,
                        "SYNAPSE_TOKEN",
                        "token-of-ann",
                        "SYNAPSE_CA_FILE",
                        authority.toString(),
                        "HTTPS_PROXY",
                        proxy,
                        "NO_PROXY",
                        ""));
        Process process =
                builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        int exitCode = process.waitFor();
        return new Ended(exitCode, read(out), read(err));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void the_password_opens_the_proxy_and_goes_no_further() throws Exception {
        Certificates certificates = new Certificates(temp);
        Path authority = certificates.authority("company");
        String secret = Base64.getEncoder().encodeToString("ann:p@ss".getBytes(StandardCharsets.UTF_8));
        try (TlsRegistry registry = new TlsRegistry(certificates.server("right", "company", "dns:registry.test"));
                ConnectProxy proxy = new ConnectProxy(registry.port(), "Basic " + secret)) {

            Ended let = client(registry, authority, "http://ann:p%40ss@" + proxy.address());
            Ended wrong = client(registry, authority, "http://ann:other@" + proxy.address());

            assertThat(let.exitCode()).as(let.err()).isZero();
            assertThat(let.out()).contains("\"seq\": 7");
            assertThat(proxy.heads()).isNotEmpty().allMatch(head -> !head.contains("token-of-ann"));
            assertThat(registry.requests())
                    .singleElement()
                    .asString()
                    .doesNotContain(secret)
                    .contains("token-of-ann");
            assertThat(wrong.exitCode()).isEqualTo(Failure.UNAVAILABLE);
            assertThat(wrong.err())
                    .contains("the proxy " + proxy.address() + " asks for a user and a password")
                    .doesNotContain("other@", "p@ss");
        }
    }
}
