package synapse.address;

import java.util.Optional;

/**
 * A range of addresses as CIDR (RFC 4632, section 3.1): {@code 10.0.0.0/8}, {@code 2001:db8::/32}, or one address. A range of
 * IPv4 has no address of IPv6 and the other way round; an IPv4 address that is written as a mapped one is IPv4.
 *
 * @param first its lowest address
 * @param bits how many leading bits all of its addresses share, 0 to 128; 96 more than written for IPv4
 */
public record AddressRange(IpAddress first, int bits) {
    private static final int BITS_BEFORE_IPV4 = 96;

    /** What a range looks like, for messages. */
    public static final String FORM = "an address or a range such as 192.0.2.7, 10.0.0.0/8 or 2001:db8::/32";

    public AddressRange {
        if (bits < 0 || bits > 128 || !masked(first, bits).equals(first)) {
            throw new IllegalArgumentException("no range of " + bits + " bits begins at " + first);
        }
    }

    /** Returns the range; empty if the text is none, or has bits behind its length ({@code 10.0.0.1/8}), which is a mistake. */
    public static Optional<AddressRange> find(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        if (address.indexOf('%') >= 0) return Optional.empty();
        return IpAddress.find(address)
                .filter(IpAddress::isKnown)
                .or(() -> whole(text))
                .flatMap(first -> {
                    int most = address.indexOf(':') < 0 ? 32 : 128;
                    int bits = slash < 0 ? most : length(text.substring(slash + 1), most);
                    int all = most == 32 && bits >= 0 ? bits + BITS_BEFORE_IPV4 : bits;
                    boolean right = bits >= 0 && masked(first, all).equals(first);
                    return right ? Optional.of(new AddressRange(first, all)) : Optional.empty();
                });
    }

    /** Returns the first address of {@code ::/0}, which is no address by itself. */
    private static Optional<IpAddress> whole(String text) {
        return text.startsWith("::/") ? Optional.of(IpAddress.UNKNOWN) : Optional.empty();
    }

    private static int length(String text, int most) {
        if (!text.matches("0|[1-9][0-9]{0,2}")) return -1;
        int bits = Integer.parseInt(text);
        return bits <= most ? bits : -1;
    }

    public boolean contains(IpAddress address) {
        return address.isKnown()
                && address.isIpv4() == isIpv4()
                && masked(address, bits).equals(first);
    }

    private boolean isIpv4() {
        return bits >= BITS_BEFORE_IPV4 && first.isIpv4();
    }

    private static IpAddress masked(IpAddress address, int bits) {
        long high = bits >= 64 ? -1L : bits == 0 ? 0 : -1L << (64 - bits);
        long low = bits <= 64 ? 0 : -1L << (128 - bits);
        return new IpAddress(address.high() & high, address.low() & low);
    }

    /** Returns the range as it is written: the address alone if there is but one. */
    @Override
    public String toString() {
        int written = isIpv4() ? bits - BITS_BEFORE_IPV4 : bits;
        return bits == 128 ? first.toString() : (first.isKnown() ? first.toString() : "::") + "/" + written;
    }
}
