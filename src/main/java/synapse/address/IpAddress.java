package synapse.address;

import java.util.Optional;

/**
 * An IP address, read from text without ever asking a name server. An IPv4 address is kept as the IPv6 one that it is mapped
 * to ({@code ::ffff:192.0.2.1}, RFC 4291, section 2.5.5.2), so that both spellings are one address.
 */
public record IpAddress(long high, long low) {
    /** What stands for an address that cannot be known; it is in no range. */
    public static final IpAddress UNKNOWN = new IpAddress(0, 0);

    private static final long MAPPED = 0xffff_0000_0000L;
    private static final long HOST_OF_IPV4 = 0xffff_ffffL;

    static IpAddress ofIpv4(long bits) {
        return new IpAddress(0, MAPPED | bits);
    }

    /** Returns the address; empty if the text is none. A zone ({@code fe80::1%eth0}) is taken off. */
    public static Optional<IpAddress> find(String text) {
        int zone = text.indexOf('%');
        String plain = zone < 0 ? text : text.substring(0, zone);
        return plain.indexOf(':') < 0 ? AddressText.ipv4(plain) : AddressText.ipv6(plain);
    }

    public boolean isIpv4() {
        return high == 0 && low >>> 32 == 0xffff;
    }

    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    /**
     * Returns what one subscriber is given, for whoever counts clients: the address itself for IPv4, its /64 for IPv6, whose
     * other half everybody chooses at will.
     */
    public IpAddress network() {
        return isIpv4() ? this : new IpAddress(high, 0);
    }

    /** Returns the spelling that Java has, too: no zeros are shortened to {@code ::}. */
    @Override
    public String toString() {
        if (!isKnown()) return "unknown";
        if (isIpv4()) {
            long host = low & HOST_OF_IPV4;
            return (host >>> 24) + "." + ((host >>> 16) & 255) + "." + ((host >>> 8) & 255) + "." + (host & 255);
        }
        StringBuilder text = new StringBuilder(39);
        for (int group = 0; group < 8; group++) {
            long half = group < 4 ? high : low;
            if (group > 0) text.append(':');
            text.append(Long.toHexString((half >>> (48 - group % 4 * 16)) & 0xffff));
        }
        return text.toString();
    }
}
