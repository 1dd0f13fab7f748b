package synapse.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {
    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, 9.255.255.255, false",
        "10.0.0.0/8, ::ffff:10.1.2.3, true",
        "::ffff:10.0.0.0/104, 10.1.2.3, true",
        "192.0.2.7, 192.0.2.7, true",
        "192.0.2.7, 192.0.2.8, false",
        "192.0.2.6/31, 192.0.2.7, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::/0, 2001:db8::1, true",
        "::/0, 203.0.113.9, false",
        "::/0, ::1, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8:0:4000::/50, 2001:db8:0:7fff::1, true",
        "2001:db8:0:4000::/50, 2001:db8:0:8000::1, false",
        "2001:db8::8/125, 2001:db8::f, true",
        "2001:db8::8/125, 2001:db8::10, false",
        "2001:db8::/64, 2001:db8::ffff:1, true",
        "2001:db8::/64, 2001:db8:0:1::, false"
    })
    void a_range_has_the_addresses_that_share_its_leading_bits(String range, String address, boolean within) {
        var read = AddressRange.find(range).orElseThrow();

        assertThat(read.contains(IpAddress.find(address).orElseThrow())).isEqualTo(within);
    }

    @Test
    void no_range_has_the_unknown_address() {
        assertThat(AddressRange.find("::/0").orElseThrow().contains(IpAddress.UNKNOWN))
                .isFalse();
        assertThat(AddressRange.find("0.0.0.0/0").orElseThrow().contains(IpAddress.UNKNOWN))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/+8",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "10.0.0.1/8",
                "10.0.0.0/8 ",
                "::/129",
                "::1/64",
                "fe80::%eth0/64",
                "::",
                "localhost/8",
                "10/8",
                "*",
                "10.0.0.0/255.0.0.0"
            })
    void what_is_no_range_is_not_read(String text) {
        assertThat(AddressRange.find(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0/8",
        "192.0.2.7/32, 192.0.2.7",
        "::/0, ::/0",
        "2001:DB8::/32, 2001:db8:0:0:0:0:0:0/32",
        "::1/128, 0:0:0:0:0:0:0:1"
    })
    void a_range_is_written_so_that_it_can_be_read_again(String text, String written) {
        var range = AddressRange.find(text).orElseThrow();

        assertThat(range).hasToString(written);
        assertThat(AddressRange.find(written)).contains(range);
    }
}
