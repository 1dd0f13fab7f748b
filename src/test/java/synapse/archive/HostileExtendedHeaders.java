package synapse.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static synapse.archive.HostileCase.hostile;
import static synapse.archive.HostileTar.valid;
import static synapse.archive.TarHeaderBytes.header;

import java.util.stream.Stream;

/** Archives whose extended headers, of pax or GNU, must be refused. */
final class HostileExtendedHeaders {
    private static final String MALFORMED = "extended header is malformed";

    private HostileExtendedHeaders() {}

    static Stream<HostileCase> malformed() {
        return Stream.of(
                        "no digits: a=b\n",
                        "no equals sign:6 abc\n",
                        "no key:5 =b\n",
                        "no line end:6 a=bc",
                        "a length beyond the data:99 a=b\n",
                        "a length of zero:0 a=b\n",
                        "a length with a sign:-6 a=b\n",
                        "a length too short:3 a=b\n",
                        "a huge length:999999999999 a=b\n",
                        "NULs:\0\0\0")
                .map(each -> each.split(":"))
                .map(each -> paxed(each[0], MALFORMED, each[1]));
    }

    static Stream<HostileCase> values() {
        return Stream.of(
                paxed("a path that is no UTF-8", "not valid UTF-8", "10 path=\u00e4\n"),
                pax("two paths", MALFORMED, "path", "a", "path", "b"),
                pax("a negative size", MALFORMED, "size", "-1"),
                pax("a size in hex", MALFORMED, "size", "0x10"),
                pax("a size beyond long", MALFORMED, "size", "99999999999999999999"),
                pax("a size of petabytes", "more than a whole archive", "size", "999999999999999"),
                pax("a size that lies", "is cut off", "size", "5000"),
                pax("a NUL in a path", "control character", "path", "a\0b"),
                pax("a sparse file 1.0", "is a sparse file", "GNU.sparse.major", "1"),
                pax("a sparse file 0.1", "is a sparse file", "GNU.sparse.map", "0,1", "GNU.sparse.size", "1"),
                pax("a sparse file of star", "is a sparse file", "SCHILY.realsize", "100"),
                longName("dots", "the segment ..", "../x"),
                longName("a NUL", "control character", "a\0b"),
                longName("nothing", "has no name", ""));
    }

    static Stream<HostileCase> globals() {
        return Stream.of("path", "size", "linkpath", "hdrcharset", "GNU.sparse.major", "SCHILY.realsize")
                .map(key -> hostile("a global " + key, "A global header", valid().global(key, "1")));
    }

    static Stream<HostileCase> chains() {
        return Stream.of(
                hostile("two pax headers", "follow one another", valid().pax().pax()),
                hostile(
                        "two long names",
                        "follow one another",
                        valid().longName("a").longName("b")),
                hostile("pax, then the end", "after an extended header", valid().pax("path", "a")),
                hostile("a long name, then the end", "after an extended header", valid().longName("a")));
    }

    static Stream<HostileCase> sizes() {
        return Stream.of('x', 'g', 'L', 'K')
                .map(type -> header(type, "x", 1 << 30))
                .map(header -> hostile("1 GB of header", "extended header is larger", valid().entry(header)));
    }

    private static HostileCase longName(String title, String sentence, String name) {
        return hostile(
                "long name with " + title, sentence, valid().longName(name).file("a", "x"));
    }

    private static HostileCase pax(String title, String sentence, String... keysAndValues) {
        return hostile("pax with " + title, sentence, valid().pax(keysAndValues).file("a", "x"));
    }

    private static HostileCase paxed(String title, String sentence, String data) {
        byte[] bytes = data.getBytes(ISO_8859_1);
        return hostile(
                "pax with " + title, sentence, valid().entry('x', "x", bytes).file("a", "x"));
    }
}
