package synapse.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that a trusted proxy at 10.0.0.1 has sent; another is at 10.0.0.2. */
class ClientAddressTest {
    private static final IpAddress PEER = IpAddress.find("10.0.0.1").orElseThrow();
    private static final AddressRanges TRUSTED =
            AddressRanges.find("10.0.0.0/24, 2001:db8:9::/48").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.9|203.0.113.9",
                "198.51.100.1, 203.0.113.9|203.0.113.9",
                "198.51.100.1, 203.0.113.9, 10.0.0.2|203.0.113.9",
                "198.51.100.1,203.0.113.9 ,\t10.0.0.2|203.0.113.9",
                "garbage, 203.0.113.9|203.0.113.9",
                "10.0.0.7, 10.0.0.2|10.0.0.7",
                "203.0.113.9:4711|203.0.113.9",
                "2001:db8::7|2001:db8:0:0:0:0:0:7",
                "[2001:db8::7]|2001:db8:0:0:0:0:0:7",
                "[2001:db8::7]:443|2001:db8:0:0:0:0:0:7",
                "203.0.113.9, 2001:db8:9::1|203.0.113.9",
                "203.0.113.9, ::ffff:10.0.0.2|203.0.113.9",
            })
    void the_client_is_the_rightmost_one_that_is_no_proxy(String field, String client) {
        assertThat(ClientAddress.forwarded(PEER, TRUSTED, List.of(), List.of(field)))
                .hasToString(client);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "for=203.0.113.9|203.0.113.9",
                "For=203.0.113.9;proto=https;by=10.0.0.1|203.0.113.9",
                "proto=https ; by=\"[2001:db8::1]:80\" ; FOR=\"203.0.113.9:47011\"|203.0.113.9",
                "for=\"[2001:db8:cafe::17]:4711\"|2001:db8:cafe:0:0:0:0:17",
                "for=\"[2001:db8:cafe::17]:_port\"|2001:db8:cafe:0:0:0:0:17",
                "for=198.51.100.1, for=203.0.113.9;host=a, for=10.0.0.2|203.0.113.9",
                "for=_hidden, for=203.0.113.9|203.0.113.9",
                "for=\"198.51.100.1, for=10.0.0.9\", for=203.0.113.9|203.0.113.9",
                "for=\"203.0\\.113.9\"|203.0.113.9",
                "for=203.0.113.9:47011|203.0.113.9",
            })
    void the_standard_field_is_read_with_quotes_and_ports(String field, String client) {
        assertThat(ClientAddress.forwarded(PEER, TRUSTED, List.of(field), List.of()))
                .hasToString(client);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "_hidden",
                "",
                ",",
                "203.0.113.9,",
                "203.0.113",
                "localhost",
                "203.0.113.9:port",
                "203.0.113.9:",
                "203.0.113.9:123456",
                "[2001:db8::1",
                "[2001:db8::1]x",
                "[203.0.113.9]]",
                "fe80::1%eth0",
                "\"203.0.113.9\"",
                "10.0.0.0/8",
                "203.0.113.9 10.0.0.2"
            })
    void who_is_hidden_or_cannot_be_read_is_unknown(String field) {
        assertThat(ClientAddress.forwarded(PEER, TRUSTED, List.of(), List.of(field)))
                .isEqualTo(IpAddress.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "for",
                "for=",
                "for=\"203.0.113.9",
                "for=unknown",
                "for=_x",
                "proto=https",
                "for=203.0.113.9;for=198.51.100.1",
                "for=203.0.113.9,",
                "for=203.0.113.9 x",
                "for = 203.0.113.9",
                "for=203.0.113.9, for=\"",
                "for=[2001:db8::1]",
                "203.0.113.9",
                ";;=,"
            })
    void a_standard_field_that_says_nothing_is_unknown(String field) {
        assertThat(ClientAddress.forwarded(PEER, TRUSTED, List.of(field), List.of()))
                .isEqualTo(IpAddress.UNKNOWN);
    }

    @Test
    void several_lines_are_one_list() {
        var client = ClientAddress.forwarded(
                PEER, TRUSTED, List.of(), List.of("198.51.100.1", "203.0.113.9, 10.0.0.3", "10.0.0.2"));

        assertThat(client).hasToString("203.0.113.9");
    }

    @Test
    void a_proxy_that_names_nobody_is_the_client() {
        assertThat(ClientAddress.forwarded(PEER, TRUSTED, List.of(), List.of())).isEqualTo(PEER);
    }

    @Test
    void two_fields_that_differ_are_believed_neither() {
        assertThat(ClientAddress.forwarded(PEER, TRUSTED, List.of("for=198.51.100.1"), List.of("203.0.113.9")))
                .isEqualTo(IpAddress.UNKNOWN);
        assertThat(ClientAddress.forwarded(PEER, TRUSTED, List.of("for=203.0.113.9"), List.of("1.1.1.1, 203.0.113.9")))
                .hasToString("203.0.113.9");
    }
}
