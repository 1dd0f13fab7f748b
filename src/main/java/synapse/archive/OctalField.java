package synapse.archive;

/**
 * A number in a tar header: leading spaces, octal digits, then only spaces and NULs. The base-256 form of GNU is
 * refused: only sizes from 8 GiB on and negative ones need it.
 */
final class OctalField {
    private final byte[] block;
    private final int end;
    private int at;

    OctalField(byte[] block, int from, int length) {
        this.block = block;
        this.at = from;
        this.end = from + length;
    }

    /** Returns the number, 0 if the field is empty; {@code name} and {@code field} are for the message. */
    long read(TarText name, String field) {
        while (at < end && block[at] == ' ') at++;
        long value = 0;
        for (; at < end && block[at] >= '0' && block[at] <= '7'; at++) value = (value << 3) | (block[at] - '0');
        while (at < end && (block[at] == ' ' || block[at] == 0)) at++;
        if (at == end) return value;
        throw InvalidArchiveException.ofEntry(
                name.toString(), "has a %s that is no octal number; pack again".formatted(field));
    }
}
