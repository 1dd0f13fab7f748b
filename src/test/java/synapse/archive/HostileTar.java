package synapse.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Builds archives by the byte, so that they can break any rule. */
final class HostileTar {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** An archive of nothing. */
    static HostileTar tar() {
        return new HostileTar();
    }

    /** An archive that has its manifest already. */
    static HostileTar valid() {
        return tar().file("synapse.json", "{}");
    }

    HostileTar file(String name, String content) {
        return entry('0', name, content.getBytes(UTF_8));
    }

    HostileTar directory(String name) {
        return entry('5', name);
    }

    HostileTar entry(char type, String name, byte... content) {
        return entry(TarHeaderBytes.header(type, name, content.length), content);
    }

    HostileTar entry(TarHeaderBytes header, byte... content) {
        return raw(header.bytes()).raw(content).raw(new byte[-content.length & 511]);
    }

    HostileTar pax(String... keysAndValues) {
        return entry('x', "PaxHeaders/x", records(keysAndValues));
    }

    HostileTar global(String... keysAndValues) {
        return entry('g', "pax_global_header", records(keysAndValues));
    }

    HostileTar longName(String name) {
        return entry('L', "././@LongLink", (name + '\0').getBytes(UTF_8));
    }

    HostileTar raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    HostileTar end() {
        return raw(new byte[1024]);
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Packs what is there; adds no end marker. */
    byte[] gz() {
        return gzip(bytes());
    }

    static byte[] gzip(byte... bytes) {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Joins arrays. */
    static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (byte[] part : parts) joined.writeBytes(part);
        return joined.toByteArray();
    }

    /** A copy with one byte flipped; {@code at} below 0 counts from the end. */
    static byte[] flipped(byte[] bytes, int at) {
        byte[] copy = bytes.clone();
        copy[Math.floorMod(at, copy.length)] ^= 0x55;
        return copy;
    }

    static byte[] cut(byte[] bytes, int length) {
        return Arrays.copyOf(bytes, Math.floorMod(length, bytes.length));
    }

    static byte[] records(String... keysAndValues) {
        var data = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) data.append(record(keysAndValues[i], keysAndValues[i + 1]));
        return data.toString().getBytes(UTF_8);
    }

    private static String record(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int length = rest.getBytes(UTF_8).length;
        int total = length + Integer.toString(length).length();
        return (length + Integer.toString(total).length()) + rest;
    }
}
