package synapse.archive;

import java.util.Arrays;

/**
 * One header block of 512 bytes (POSIX.1-2017, pax, "ustar Interchange Format"), as far as packages need it: numbers
 * are octal digits only, the checksum must be right.
 *
 * @param name the path before extended headers
 * @param mode permission bits
 * @param sizeBytes size of the content that follows
 * @param type type flag; NUL in archives older than POSIX
 */
record TarHeader(TarText name, long mode, long sizeBytes, char type) {
    static final int BLOCK_BYTES = 512;
    private static final int NAME = 0;
    private static final int NAME_BYTES = 100;
    private static final int MODE = 100;
    private static final int MODE_BYTES = 8;
    private static final int SIZE = 124;
    private static final int SIZE_BYTES = 12;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_BYTES = 8;
    private static final int TYPE = 156;
    private static final int MAGIC = 257;
    private static final byte[] USTAR = {'u', 's', 't', 'a', 'r', 0};
    private static final int PREFIX = 345;
    private static final int PREFIX_BYTES = 155;

    static boolean isEnd(byte[] block) {
        return Arrays.equals(block, new byte[BLOCK_BYTES]);
    }

    /** Parses a block; malformed ones are refused. */
    static TarHeader parse(byte[] block) {
        TarText name = name(block);
        checkChecksum(block, name);
        long mode = new OctalField(block, MODE, MODE_BYTES).read(name, "mode");
        long size = new OctalField(block, SIZE, SIZE_BYTES).read(name, "size");
        return new TarHeader(name, mode, size, (char) (block[TYPE] & 0xff));
    }

    /** Compares the sum of all bytes, those of the checksum as spaces; old programs took the bytes as signed. */
    private static void checkChecksum(byte[] block, TarText name) {
        long expected = new OctalField(block, CHECKSUM, CHECKSUM_BYTES).read(name, "checksum");
        long unsigned = CHECKSUM_BYTES * ' ';
        long signed = unsigned;
        for (int i = 0; i < BLOCK_BYTES; i++) {
            if (i >= CHECKSUM && i < CHECKSUM + CHECKSUM_BYTES) continue;
            unsigned += block[i] & 0xff;
            signed += block[i];
        }
        if (expected == unsigned || expected == signed) return;
        throw new InvalidArchiveException(
                "The content is not a tar archive, a header has a wrong checksum; pack the package as .tar.gz");
    }

    private static TarText name(byte[] block) {
        var name = TarText.ofField(block, NAME, NAME_BYTES);
        if (!Arrays.equals(block, MAGIC, MAGIC + USTAR.length, USTAR, 0, USTAR.length)) return name;
        var prefix = TarText.ofField(block, PREFIX, PREFIX_BYTES);
        return prefix.isEmpty() ? name : name.inside(prefix);
    }
}
