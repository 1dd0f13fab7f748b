package synapse.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Status line and header fields of an HTTP/1.1 answer, gathered as they come. */
final class AnswerHead {
    private static final int LONGEST = 16_384;
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes = new byte[LONGEST];
    private int count;

    /** Takes bytes up to the end of the head; tells whether that has come. */
    boolean take(ByteBuffer from) throws IOException {
        int before = count;
        int start = from.position();
        int taken = Math.min(from.remaining(), LONGEST - count);
        from.get(bytes, count, taken);
        count += taken;
        int end = endAfter(Math.max(0, before - END.length + 1));
        if (end < 0) {
            if (count == LONGEST) throw new IOException("a head of more than " + LONGEST + " bytes");
            return false;
        }
        from.position(start + end - before);
        count = end;
        return true;
    }

    void clear() {
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int status() throws IOException {
        if (count < 12 || bytes[0] != 'H') throw new IOException("no HTTP: " + text());
        return (bytes[9] - '0') * 100 + (bytes[10] - '0') * 10 + bytes[11] - '0';
    }

    /** Returns how many bytes follow. @throws IOException if the answer does not say it */
    long bodyBytes() throws IOException {
        for (int i = 0; i < count - LENGTH.length; i++) {
            if (bytes[i] == '\n' && isLength(i + 1)) return number(i + 1 + LENGTH.length);
        }
        int status = status();
        if (status == 204 || status == 304) return 0;
        throw new IOException("an answer without Content-Length: " + text());
    }

    private int endAfter(int from) {
        for (int i = from; i + END.length <= count; i++) {
            if (bytes[i] == '\r' && bytes[i + 2] == '\r' && bytes[i + 1] == '\n' && bytes[i + 3] == '\n') {
                return i + END.length;
            }
        }
        return -1;
    }

    private boolean isLength(int at) {
        for (int i = 0; i < LENGTH.length; i++) {
            if ((bytes[at + i] | 0x20) != (LENGTH[i] | 0x20)) return false;
        }
        return true;
    }

    private long number(int from) {
        int i = from;
        while (bytes[i] == ' ') i++;
        long number = 0;
        for (; bytes[i] >= '0' && bytes[i] <= '9'; i++) number = 10 * number + bytes[i] - '0';
        return number;
    }

    private String text() {
        return new String(bytes, 0, Math.min(count, 300), StandardCharsets.ISO_8859_1);
    }
}
