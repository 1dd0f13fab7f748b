package synapse.address;

import java.util.Optional;

/** Reads addresses as RFC 4291, section 2.2, and RFC 6943, section 3.1.1, have them; no octal, no missing parts. */
final class AddressText {
    private static final int GROUPS = 8;

    private AddressText() {}

    static Optional<IpAddress> ipv4(String text) {
        long bits = ipv4Bits(text, 0);
        return bits < 0 ? Optional.empty() : Optional.of(IpAddress.ofIpv4(bits));
    }

    /** Returns the 32 bits of what stands from {@code begin} on, or -1. */
    private static long ipv4Bits(String text, int begin) {
        long bits = 0;
        int at = begin;
        for (int part = 0; part < 4; part++) {
            if (part > 0 && (at >= text.length() || text.charAt(at++) != '.')) return -1;
            int first = at;
            int number = 0;
            while (at < text.length() && at - first < 3 && isDigit(text.charAt(at))) {
                number = number * 10 + text.charAt(at++) - '0';
            }
            boolean leadingZero = at - first > 1 && text.charAt(first) == '0';
            if (at == first || number > 255 || leadingZero) return -1;
            bits = (bits << 8) | number;
        }
        return at == text.length() ? bits : -1;
    }

    static Optional<IpAddress> ipv6(String text) {
        int[] groups = new int[GROUPS];
        int gap = text.indexOf("::");
        if (gap < 0) {
            return read(text, groups, 0) == GROUPS ? Optional.of(of(groups)) : Optional.empty();
        }
        int[] tail = new int[GROUPS];
        int before = gap == 0 ? 0 : read(text.substring(0, gap), groups, 0);
        int after = gap + 2 == text.length() ? 0 : read(text.substring(gap + 2), tail, 0);
        if (before < 0
                || after < 0
                || before + after >= GROUPS
                || text.substring(0, gap).indexOf('.') >= 0) return Optional.empty();
        System.arraycopy(tail, 0, groups, GROUPS - after, after);
        return Optional.of(of(groups));
    }

    /** Reads groups with single colons between them, the last two perhaps as IPv4; returns how many, or -1. */
    private static int read(String text, int[] groups, int begin) {
        int at = begin;
        for (int count = 0; count < GROUPS; ) {
            int end = text.indexOf(':', at);
            if (end < 0 && text.indexOf('.', at) >= 0) {
                long bits = ipv4Bits(text, at);
                if (bits < 0 || count > GROUPS - 2) return -1;
                groups[count] = (int) (bits >>> 16);
                groups[count + 1] = (int) (bits & 0xffff);
                return count + 2;
            }
            int group = group(text, at, end < 0 ? text.length() : end);
            if (group < 0) return -1;
            groups[count++] = group;
            if (end < 0) return count;
            at = end + 1;
        }
        return -1;
    }

    /** Returns the number of one to four hexadecimal digits, or -1. */
    private static int group(String text, int begin, int end) {
        if (end <= begin || end - begin > 4) return -1;
        int number = 0;
        for (int i = begin; i < end; i++) {
            char c = text.charAt(i);
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) return -1;
            number = (number << 4) | digit;
        }
        return number;
    }

    private static IpAddress of(int[] groups) {
        return new IpAddress(half(groups, 0), half(groups, 4));
    }

    private static long half(int[] groups, int begin) {
        long half = 0;
        for (int i = begin; i < begin + 4; i++) half = (half << 16) | groups[i];
        return half;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
