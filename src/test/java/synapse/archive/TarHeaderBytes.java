package synapse.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One raw tar header, right in all its fields until a test makes one wrong. */
final class TarHeaderBytes {
    private final byte[] block = new byte[512];
    private boolean checksum = true;

    private TarHeaderBytes() {}

    static TarHeaderBytes header(char type, String name, long size) {
        return new TarHeaderBytes()
                .text(0, name)
                .text(100, "0000644")
                .size("%011o".formatted(size))
                .text(136, "00000000000")
                .raw(156, (byte) type)
                .text(257, "ustar\u000000");
    }

    /** Copies a block, to be changed and given a right checksum. */
    static TarHeaderBytes of(byte[] tar, int at) {
        return new TarHeaderBytes().raw(0, Arrays.copyOfRange(tar, at, at + 512));
    }

    TarHeaderBytes size(String field) {
        return text(124, field);
    }

    TarHeaderBytes mode(String field) {
        return text(100, field);
    }

    TarHeaderBytes prefix(String prefix) {
        return text(345, prefix);
    }

    TarHeaderBytes magic(String magic) {
        return raw(257, new byte[8]).text(257, magic);
    }

    TarHeaderBytes name(byte... name) {
        return raw(0, new byte[100]).raw(0, name);
    }

    TarHeaderBytes wrongChecksum() {
        checksum = false;
        return this;
    }

    TarHeaderBytes text(int at, String text) {
        return raw(at, text.getBytes(StandardCharsets.UTF_8));
    }

    TarHeaderBytes raw(int at, byte... bytes) {
        System.arraycopy(bytes, 0, block, at, bytes.length);
        return this;
    }

    byte[] bytes() {
        text(148, "        ");
        int sum = 0;
        for (byte each : block) sum += each & 0xff;
        text(148, "%06o\u0000 ".formatted(checksum ? sum : sum + 1));
        return block.clone();
    }
}
