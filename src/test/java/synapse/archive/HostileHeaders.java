package synapse.archive;

import static synapse.archive.HostileCase.hostile;
import static synapse.archive.HostileTar.valid;
import static synapse.archive.TarHeaderBytes.header;

import java.util.Arrays;
import java.util.stream.Stream;

/** Archives whose tar headers must be refused. */
final class HostileHeaders {
    private HostileHeaders() {}

    static Stream<HostileCase> types() {
        return Stream.of(
                        "1 is a hard link",
                        "2 is a symbolic link",
                        "3 is a device",
                        "4 is a device",
                        "6 is a named pipe",
                        "7 is of an unknown type",
                        "A is of an unknown type",
                        "D is a directory of an incremental",
                        "E is of an unknown type",
                        "M is a part of a multi-volume",
                        "N is of an unknown type",
                        "S is a sparse file",
                        "V is a part of a multi-volume",
                        "X is of an unknown type",
                        "Z is of an unknown type",
                        "\u00ff is of an unknown type")
                .map(each -> hostile("type " + each, each.substring(2), valid().entry(each.charAt(0), "a")));
    }

    static Stream<HostileCase> headers() {
        byte[] base256 = new byte[12];
        base256[0] = (byte) 0x80;
        byte[] negative = new byte[12];
        Arrays.fill(negative, (byte) 0xff);
        return Stream.of(
                wrong("a wrong checksum", "wrong checksum", header('0', "a", 0).wrongChecksum()),
                wrong(
                        "a size in base 256",
                        "no octal number",
                        header('0', "a", 0).raw(124, base256)),
                wrong(
                        "a negative size in base 256",
                        "no octal number",
                        header('0', "a", 0).raw(124, negative)),
                wrong(
                        "a negative size in text",
                        "no octal number",
                        header('0', "a", 0).size("-0000000001")),
                wrong("a decimal size", "no octal number", header('0', "a", 0).size("00000000009")),
                wrong(
                        "digits after a NUL",
                        "no octal number",
                        header('0', "a", 0).size("\0" + "0000000100")),
                wrong(
                        "the largest octal size",
                        "more than a whole archive",
                        header('0', "a", 0).size("777777777777")),
                wrong(
                        "a mode that is text",
                        "a mode that is no octal",
                        header('0', "a", 0).mode("rwxr-xr")),
                wrong("a folder with content", "directory with content", header('5', "a", 512)),
                wrong("a slash and content", "directory with content", header('0', "a/", 512)),
                wrong(
                        "random bytes",
                        "wrong checksum",
                        header('0', "a", 0).raw(300, (byte) 7).wrongChecksum()));
    }

    private static HostileCase wrong(String title, String sentence, TarHeaderBytes header) {
        return hostile(title, sentence, valid().entry(header).raw(new byte[512]));
    }
}
