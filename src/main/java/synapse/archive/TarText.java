package synapse.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a tar header that should be text; names must be UTF-8, and this is where that is found out. */
final class TarText {
    private final byte[] bytes;

    /** Keeps {@code bytes}, which must not change any more. */
    TarText(byte... bytes) {
        this.bytes = bytes;
    }

    /** Takes the bytes of a field of fixed length up to its first NUL. */
    static TarText ofField(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) end++;
        return new TarText(Arrays.copyOfRange(block, from, end));
    }

    boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Returns {@code folder/this}. */
    TarText inside(TarText folder) {
        byte[] joined = Arrays.copyOf(folder.bytes, folder.bytes.length + 1 + bytes.length);
        joined[folder.bytes.length] = '/';
        System.arraycopy(bytes, 0, joined, folder.bytes.length + 1, bytes.length);
        return new TarText(joined);
    }

    TarText withoutTrailingNuls() {
        int length = bytes.length;
        while (length > 0 && bytes[length - 1] == 0) length--;
        return new TarText(Arrays.copyOf(bytes, length));
    }

    /** Returns the text; malformed bytes are refused, never replaced. */
    String decode() {
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder();
            return decoder.decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw InvalidArchiveException.ofEntry(toString(), PathRules.NOT_UTF8);
        }
    }

    /** Returns the text for a message, with U+FFFD for malformed bytes. */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
