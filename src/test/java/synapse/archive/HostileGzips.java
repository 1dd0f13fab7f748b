package synapse.archive;

import static synapse.archive.HostileCase.hostile;
import static synapse.archive.HostileTar.cut;
import static synapse.archive.HostileTar.flipped;
import static synapse.archive.HostileTar.gzip;
import static synapse.archive.HostileTar.join;
import static synapse.archive.HostileTar.tar;
import static synapse.archive.HostileTar.valid;
import static synapse.archive.TarHeaderBytes.header;

import java.util.stream.Stream;

/** Archives whose gzip must be refused, or whose tar is cut off or goes on. */
final class HostileGzips {
    private static final byte[] GOOD = valid().end().gz();

    private HostileGzips() {}

    static Stream<HostileCase> gzips() {
        return Stream.of(
                hostile("an empty file", "is not gzip"),
                hostile("a zip", "is not gzip", new byte[] {'P', 'K', 3, 4}),
                hostile("a bare tar", "is not gzip", valid().end().bytes()),
                hostile("another method", "unknown flags", flipped(GOOD, 2)),
                hostile("a reserved flag", "unknown flags", withFlags(0x20)),
                hostile("a header checksum that is wrong", "checksum of its header", withFlags(2)),
                hostile("a header cut off", "ends too early", cut(GOOD, 5)),
                hostile("deflated data cut off", "ends too early", cut(GOOD, -20)),
                hostile("a trailer cut off", "ends too early", cut(GOOD, -1)),
                hostile("a wrong checksum", "its checksum is wrong", flipped(GOOD, -8)),
                hostile("a wrong length", "its length is wrong", flipped(GOOD, -1)),
                hostile("broken deflate", "compressed data is wrong", flipped(GOOD, 10)),
                hostile("two members", "more than one gzip member", join(GOOD, GOOD)),
                hostile("an empty second member", "more than one gzip member", join(GOOD, gzip())),
                hostile("text after the end", "goes on after the end", join(GOOD, new byte[] {'x'})),
                hostile("zeros after the end", "goes on after the end", join(GOOD, new byte[512])),
                hostile("half a magic after the end", "goes on after the end", join(GOOD, new byte[] {0x1f})),
                hostile("gzip of nothing", "no synapse.json", gzip()),
                hostile("gzip of gzip", "not a tar archive", gzip(join(GOOD, new byte[512]))));
    }

    private static byte[] withFlags(int flags) {
        byte[] archive = join(cut(GOOD, 10), new byte[2], GOOD);
        archive[3] = (byte) flags;
        return archive;
    }

    static Stream<HostileCase> truncations() {
        byte[] tar = valid().file("a", "x".repeat(2000)).bytes();
        return Stream.of(
                hostile("a header cut off", "inside a header", gzip(cut(tar, 1300))),
                hostile("one byte of a header", "inside a header", gzip(cut(tar, 1025))),
                hostile("no content", "is cut off", gzip(cut(tar, 1536))),
                hostile("half a content", "is cut off", gzip(cut(tar, 2000))),
                hostile("no padding", "inside an entry", gzip(cut(tar, 1536 + 2000))),
                hostile("half a padding", "inside an entry", gzip(cut(tar, -1))),
                hostile(
                        "an extended header cut off",
                        "inside an extended header",
                        valid().raw(header('x', "x", 600).bytes())
                                .raw(new byte[100])
                                .gz()),
                hostile(
                        "data after the end",
                        "data after its end",
                        valid().end().file("a", "")),
                hostile(
                        "data after one zero block",
                        "data after",
                        valid().raw(new byte[512]).file("a", "")),
                hostile("a byte after the end", "data after", valid().end().raw((byte) 1)),
                hostile("a manifest after the end", "data after", tar().end().file("synapse.json", "{}")),
                hostile("zeros only", "no synapse.json", tar()));
    }
}
