package synapse.address;

/** An address as proxies write it (RFC 7239, section 6): with a port perhaps, IPv6 in brackets perhaps. */
final class ForwardedAddress {
    private ForwardedAddress() {}

    /** Returns the address; {@link IpAddress#UNKNOWN} if it is {@code unknown}, hidden, or nothing that can be read. */
    static IpAddress read(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            boolean whole = end > 0 && isPort(text, end + 1) && text.indexOf(':') < end;
            return whole ? plain(text.substring(1, end)) : IpAddress.UNKNOWN;
        }
        int colon = text.indexOf(':');
        boolean hasPort = colon >= 0 && colon == text.lastIndexOf(':');
        if (!hasPort) return plain(text);
        return isPort(text, colon) ? plain(text.substring(0, colon)) : IpAddress.UNKNOWN;
    }

    private static IpAddress plain(String text) {
        return text.indexOf('%') >= 0 ? IpAddress.UNKNOWN : IpAddress.find(text).orElse(IpAddress.UNKNOWN);
    }

    /** Tells whether nothing or a port stands from there on; a hidden port begins with {@code _}. */
    private static boolean isPort(String text, int begin) {
        return text.substring(begin).matches("|:[0-9]{1,5}|:_[A-Za-z0-9._-]{1,100}");
    }
}
