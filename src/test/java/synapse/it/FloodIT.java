package synapse.it;

import static org.assertj.core.api.Assertions.assertThat;
import static synapse.it.PackageBuilder.aPackage;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While somebody floods the registry, others read as ever. {@code -Pfloods} does it for longer. */
@Tag("process")
class FloodIT {
    private static final int LOGINS_PER_SECOND = 2_000;
    private static final int LOGINS = Integer.getInteger("flood.logins", 10_000);
    private static final int ADDRESSES = Integer.getInteger("flood.addresses", 30_000);
    private static final long SLOWEST_MILLIS = Long.getLong("flood.millis", 500); // beside other tests

    private static RegistryProcess registry;
    private static PackageBuilder hello;

    @BeforeAll
    static void start() {
        registry = RegistryProcess.on(TestDatabase.H2)
                .compiledAsInProduction()
                .with("REGISTRY_TRUSTED_PROXIES", "127.0.0.1")
                .with("REGISTRY_RATE_LIMIT_ANONYMOUS", "100000/minute")
                .with("REGISTRY_RATE_LIMIT_LOGIN", "120/minute") // as in production
                .without("REGISTRY_PASSWORD_ITERATIONS")
                .start();
        hello = aPackage(Unique.name("hello"));
        assertThat(registry.client()
                        .registered(Unique.name("user"))
                        .publish(hello)
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        registry.close();
    }

    private static String document() {
        return "GET /api/v1/packages/" + hello.name() + " HTTP/1.1\r\nHost: localhost\r\n";
    }

    private static String login(int number) {
        String body = "{\"username\":\"nobody" + number + "\",\"password\":\"wrong horse\"}";
        return "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 203.0.113.1\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String fromAddress(int number) {
        String address = "10." + ((number >> 16) & 255) + "." + ((number >> 8) & 255) + "." + (number & 255);
        return document() + "X-Forwarded-For: " + address + "\r\n\r\n";
    }

    private static Flood readersBeside(int count, int perSecond, IntFunction<String> request) {
        try (Flood readers = new Flood(registry.port(), 1, 100);
                Flood flood = new Flood(registry.port(), 64, perSecond)) {
            readers.begin(Integer.MAX_VALUE, number -> document() + "X-Forwarded-For: 198.51.100.7\r\n\r\n");
            Pause.millis(3_000); // what runs often is compiled by then
            readers.forget();
            flood.begin(count, request);
            flood.await();
            System.out.printf(
                    "flood: %s; readers: %s, p99 %d ms%n", flood.statuses(), readers.statuses(), readers.p99Millis());
            assertThat(flood.statuses().keySet()).isSubsetOf(200, 401, 429, 503);
            return readers;
        }
    }

    @Test
    void two_thousand_logins_a_second_from_one_address_do_not_hold_up_readers() {
        Flood readers = readersBeside(LOGINS, LOGINS_PER_SECOND, FloodIT::login);

        assertThat(readers.statuses()).containsOnlyKeys(200);
        assertThat(readers.p99Millis()).isLessThan(SLOWEST_MILLIS);
    }

    @Test
    void a_million_addresses_take_bounded_memory_and_do_not_hold_up_readers() throws IOException {
        ResidentMemory memory = ResidentMemory.ofRegistryAt(registry.port());
        long before = memory.nowKib();

        Flood readers = readersBeside(ADDRESSES, 3_000, FloodIT::fromAddress);

        assertThat(readers.statuses()).containsOnlyKeys(200);
        assertThat(readers.p99Millis()).isLessThan(SLOWEST_MILLIS);
        assertThat(buckets()).isBetween(1_000L, 100_000L);
        assertThat(memory.nowKib() - before).isLessThan(250 << 10);
    }

    private static long buckets() throws IOException {
        String page = registry.client()
                .sendToRoot("GET", "/metrics", BodyPublishers.noBody())
                .text();
        return page.lines()
                .filter(line -> line.startsWith("registry_limit_buckets "))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.indexOf(' '))))
                .findFirst()
                .orElseThrow();
    }
}
