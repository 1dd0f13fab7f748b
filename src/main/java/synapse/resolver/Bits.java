package synapse.resolver;

import java.util.Arrays;

/** Small sets of numbers in words of 64 bits; the sets of one operation have the same length. */
final class Bits {
    private Bits() {}

    /** Returns no number, with room for those below {@code size}. */
    static long[] none(int size) {
        return new long[(size + 63) >>> 6];
    }

    /** Returns all numbers below {@code size}. */
    static long[] all(int size) {
        long[] bits = none(size);
        Arrays.fill(bits, -1L);
        if ((size & 63) != 0) bits[bits.length - 1] = (1L << size) - 1;
        return bits;
    }

    static long[] only(int number, int size) {
        long[] bits = none(size);
        set(bits, number);
        return bits;
    }

    static void set(long[] bits, int number) {
        bits[number >>> 6] |= 1L << number;
    }

    static boolean has(long[] bits, int number) {
        return (bits[number >>> 6] & 1L << number) != 0;
    }

    static long[] and(long[] a, long[] b) {
        long[] both = new long[a.length];
        for (int i = 0; i < a.length; i++) both[i] = a[i] & b[i];
        return both;
    }

    static long[] or(long[] a, long[] b) {
        long[] either = new long[a.length];
        for (int i = 0; i < a.length; i++) either[i] = a[i] | b[i];
        return either;
    }

    static long[] without(long[] a, long[] b) {
        long[] rest = new long[a.length];
        for (int i = 0; i < a.length; i++) rest[i] = a[i] & ~b[i];
        return rest;
    }

    static boolean isSubset(long[] inner, long[] outer) {
        for (int i = 0; i < inner.length; i++) if ((inner[i] & ~outer[i]) != 0) return false;
        return true;
    }

    static boolean areDisjoint(long[] a, long[] b) {
        for (int i = 0; i < a.length; i++) if ((a[i] & b[i]) != 0) return false;
        return true;
    }

    static boolean isEmpty(long[] bits) {
        for (long word : bits) if (word != 0) return false;
        return true;
    }

    static int count(long[] bits) {
        int count = 0;
        for (long word : bits) count += Long.bitCount(word);
        return count;
    }

    /** Returns the least number; -1 if there is none. */
    static int lowest(long[] bits) {
        for (int i = 0; i < bits.length; i++) {
            if (bits[i] != 0) return (i << 6) + Long.numberOfTrailingZeros(bits[i]);
        }
        return -1;
    }

    /** Returns the greatest number; -1 if there is none. */
    static int highest(long[] bits) {
        for (int i = bits.length - 1; i >= 0; i--) {
            if (bits[i] != 0) return (i << 6) + 63 - Long.numberOfLeadingZeros(bits[i]);
        }
        return -1;
    }
}
