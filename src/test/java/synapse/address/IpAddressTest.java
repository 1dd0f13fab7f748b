package synapse.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "0.0.0.0, 0.0.0.0",
        "255.255.255.255, 255.255.255.255",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::FFFF:c000:201, 192.0.2.1",
        "::1, 0:0:0:0:0:0:0:1",
        "2001:db8::, 2001:db8:0:0:0:0:0:0",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:3:4:5:6",
        "2001:db8::3:4:5:6:7, 2001:db8:0:3:4:5:6:7",
        "2001:0DB8::00AB, 2001:db8:0:0:0:0:0:ab",
        "64:ff9b::192.0.2.33, 64:ff9b:0:0:0:0:c000:221",
        "1:2:3:4:5:6:192.0.2.33, 1:2:3:4:5:6:c000:221",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:1",
        "::, unknown"
    })
    void every_spelling_of_an_address_is_read(String text, String spelled) {
        var address = IpAddress.find(text).orElseThrow();

        assertThat(address).hasToString(spelled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.04",
                "0x1.2.3.4",
                "1.2.3.",
                ".1.2.3",
                "1..2.3",
                " 1.2.3.4",
                "1.2.3.4 ",
                "-1.2.3.4",
                "+1.2.3.4",
                "١.2.3.4",
                "localhost",
                "example.org",
                "2130706433",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                "1:2:3:4:5:6:7::8",
                "12345::",
                "g::",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "1.2.3.4::",
                "::1.2.3",
                "1:2:3:4:5:6:7:1.2.3.4",
                "[::1]",
                "::1.2.3.4:5",
                "١::1",
                "1:2:3:4:5:6:7:8:"
            })
    void what_is_no_address_is_not_read(String text) {
        assertThat(IpAddress.find(text)).isEmpty();
    }

    @Test
    void random_addresses_are_read_as_java_reads_them() throws UnknownHostException {
        Random chance = new Random(7);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[16];
            chance.nextBytes(bytes);
            for (int zero = chance.nextInt(8); zero > 0; zero--) bytes[chance.nextInt(16)] = 0;
            String text = InetAddress.getByAddress(bytes).getHostAddress();

            assertThat(IpAddress.find(text).orElseThrow()).hasToString(text);
        }
    }

    @Test
    void one_subscriber_has_one_ipv4_address_or_64_bits_of_ipv6() {
        assertThat(network("192.0.2.1")).isNotEqualTo(network("192.0.2.2"));
        assertThat(network("2001:db8:1:2::1")).isEqualTo(network("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(network("2001:db8:1:2::1")).isNotEqualTo(network("2001:db8:1:3::1"));
    }

    private static IpAddress network(String text) {
        return IpAddress.find(text).orElseThrow().network();
    }
}
