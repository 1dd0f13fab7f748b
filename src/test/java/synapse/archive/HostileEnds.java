package synapse.archive;

import static synapse.archive.HostileCase.hostile;
import static synapse.archive.HostileTar.cut;
import static synapse.archive.HostileTar.flipped;
import static synapse.archive.HostileTar.gzip;
import static synapse.archive.HostileTar.valid;

import java.util.stream.Stream;

/** Archives that are good for a long time, so that much is unpacked before they turn out bad. */
final class HostileEnds {
    private static final int FILES = 40;

    private HostileEnds() {}

    static Stream<HostileCase> ends() {
        return Stream.of(
                hostile(
                        "files, then a way up",
                        "..",
                        good().pax("path", "src/../../up").file("x", "out")),
                hostile(
                        "files, then a long way up",
                        "..",
                        good().longName("src/" + "../".repeat(9) + "up").file("x", "out")),
                hostile("files, then an absolute path", "absolute", good().file("/tmp/hostile", "out")),
                hostile("files, then a link in their place", "symbolic link", good().entry('2', "src/1")),
                hostile("files, then a link for their folder", "symbolic link", good().entry('2', "src")),
                hostile("files, then a hard link", "hard link", good().entry('1', "src/1")),
                hostile("files, then a device", "device", good().entry('3', "src/dev")),
                hostile("files, then one of them again", "is there twice", good().file("src/7", "other")),
                hostile("files, then one of them in capitals", "these are one", good().file("SRC/7", "other")),
                hostile("files, then one below one of them", "a file and", good().file("src/7/below", "x")),
                hostile("files, then a manifest again", "is there twice", good().file("synapse.json", "{}")),
                hostile(
                        "files, then half a file",
                        "is cut off",
                        gzip(cut(good().file("z", "z".repeat(900)).bytes(), -600))),
                hostile("files, then half a gzip", ";", cut(good().end().gz(), -40)),
                hostile(
                        "files, then a wrong sum of the gzip",
                        ";",
                        flipped(good().end().gz(), -6)));
    }

    private static HostileTar good() {
        HostileTar tar = valid();
        for (int i = 0; i < FILES; i++) tar.file("src/" + i, "fn f" + i + "() {}");
        return tar;
    }
}
