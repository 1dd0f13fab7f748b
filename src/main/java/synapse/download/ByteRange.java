package synapse.download;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of bytes that a client asked for (RFC 9110, section 14). */
record ByteRange(long offset, long count) {
    private static final Pattern ONE = Pattern.compile("bytes\\s*=\\s*([0-9]*)\\s*-\\s*([0-9]*)");

    /**
     * Reads a {@code Range} field. Several ranges, another unit and a malformed field are not followed: the whole is sent.
     * @throws UnsatisfiableRangeException if the range begins after the end
     */
    static Optional<ByteRange> parse(String field, long size) {
        if (field == null) return Optional.empty();
        Matcher range = ONE.matcher(field.strip().toLowerCase(java.util.Locale.ROOT));
        if (!range.matches()) return Optional.empty();
        String first = range.group(1);
        String last = range.group(2);
        if (first.isEmpty()) return last.isEmpty() ? Optional.empty() : Optional.of(suffix(number(last), size));
        return closed(number(first), last.isEmpty() ? Long.MAX_VALUE : number(last), size);
    }

    private static ByteRange suffix(long length, long size) {
        if (length == 0 || size == 0) throw unsatisfiable(size);
        long count = Math.min(length, size);
        return new ByteRange(size - count, count);
    }

    private static Optional<ByteRange> closed(long first, long last, long size) {
        if (last < first) return Optional.empty();
        if (first >= size) throw unsatisfiable(size);
        return Optional.of(new ByteRange(first, Math.min(last, size - 1) - first + 1));
    }

    /** Returns the {@code Content-Range} field for this stretch of {@code size} bytes. */
    String contentRange(long size) {
        return "bytes " + offset + "-" + (offset + count - 1) + "/" + size;
    }

    private static UnsatisfiableRangeException unsatisfiable(long size) {
        return new UnsatisfiableRangeException(size, "the archive has " + size + " bytes; ask for a range within them");
    }

    /** Reads any number of digits; what is beyond all archives becomes the greatest number. */
    private static long number(String digits) {
        return digits.length() > 18 ? Long.MAX_VALUE : Long.parseLong(digits);
    }
}
