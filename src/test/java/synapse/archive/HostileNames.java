package synapse.archive;

import static synapse.archive.HostileCase.hostile;
import static synapse.archive.HostileTar.tar;
import static synapse.archive.HostileTar.valid;
import static synapse.archive.TarHeaderBytes.header;

import java.util.stream.Stream;
import synapse.problem.Quoted;

/** Archives whose entries have names that must be refused. */
final class HostileNames {
    private HostileNames() {}

    static Stream<HostileCase> paths() {
        return HostilePaths.all().entrySet().stream()
                .filter(each -> !each.getKey().equals("."))
                .map(each -> hostile(
                        "path " + Quoted.of(each.getKey(), 80),
                        each.getValue(),
                        valid().pax("path", each.getKey()).file("x", "")));
    }

    static Stream<HostileCase> manifests() {
        return Stream.of(
                hostile("no manifest", "no synapse.json", tar().file("a", "")),
                hostile("a manifest in a folder", "no synapse.json", tar().file("a/synapse.json", "")),
                hostile("a manifest in capitals", "no synapse.json", tar().file("Synapse.json", "")),
                hostile("two manifests", "is there twice", valid().file("synapse.json", "{}")),
                hostile("two by ./", "is there twice", valid().file("./synapse.json", "{}")),
                hostile("a twin of the manifest", "these are one", valid().file("SYNAPSE.JSON", "")),
                hostile("a manifest that is a folder", "is a directory", tar().directory("synapse.json")),
                hostile("a folder by slash", "is a directory", tar().file("synapse.json/", "")));
    }

    static Stream<HostileCase> twins() {
        return Stream.of(
                hostile("two files", "is there twice", valid().file("a", "").file("a", "")),
                hostile(
                        "file, then below it",
                        "a file and",
                        valid().file("a", "").file("a/b", "")),
                hostile("file and folder", "a file and", valid().directory("a/").file("a", "")),
                hostile("twin folders", "these are one", valid().file("A/x", "").file("a/y", "")),
                hostile(
                        "twin empty folders",
                        "these are one",
                        valid().directory("B").directory("b")));
    }

    static Stream<HostileCase> names() {
        return Stream.of(
                hostile("no name", "has no name", valid().file("", "")),
                hostile("a folder without a name", "has no name", valid().directory("")),
                hostile("the root as a file", "directory with content", valid().file("./", "x")),
                hostile("a dot as a file", "has the segment .", valid().file(".", "")),
                hostile("absolute after ./", "absolute", valid().file(".//etc/passwd", "")),
                hostile("folder with two slashes", "empty segment", valid().directory("a//")),
                hostile("the root of all", "absolute path", valid().directory("/")),
                hostile("dots in the prefix", "the segment ..", prefixed("..", "x")),
                hostile("root in the prefix", "absolute path", prefixed("/", "x")),
                hostile("bytes in Latin-1", "not valid UTF-8", named((byte) 'a', (byte) 0xe4)),
                hostile("overlong UTF-8", "not valid UTF-8", named((byte) 0xc0, (byte) 0xaf)),
                hostile("a surrogate", "not valid", named((byte) 0xed, (byte) 0xa0, (byte) 0x80)));
    }

    private static HostileTar prefixed(String prefix, String name) {
        return valid().entry(header('0', name, 0).prefix(prefix));
    }

    private static HostileTar named(byte... name) {
        return valid().entry(header('0', "", 0).name(name));
    }
}
