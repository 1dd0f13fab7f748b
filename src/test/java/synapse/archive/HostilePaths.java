package synapse.archive;

import java.util.LinkedHashMap;
import java.util.Map;

/** Paths that no package may hold, and parts of the sentences that refuse them. */
final class HostilePaths {
    private static final Map<String, String> PATHS = new LinkedHashMap<>();

    static {
        all("has an absolute path", "/", "/etc/passwd", "//x", "/../x");
        all("has the segment ..", "..", "../x", "a/../x", "a/..", "../../../../x", "a/b/../../../x");
        all("has the segment .", ".", "a/.", "a/./b");
        all("empty segment", "a//b", "a/b//c", "a///b");
        all("the character \\", "a\\b", "..\\x", "\\\\server\\share", "C\\x");
        all("the character :", "C:", "C:x", "C:/x", "a:b", "a/b:$DATA", "::");
        all("which Windows forbids", "a<b", "a>b", "a\"b", "a|b", "a?", "*");
        all("control character in its path", "a\nb", "\r", "a\tb", "a\u001b[2Jb", "\u007f", "a\u0085b", "a\u009fb");
        all("invisible or bidirectional", "a\u202eb", "a\u202ab", "a\u2066b", "a\u2069b", "a\u200eb", "a\ufeffb");
        all("invisible or bidirectional", "a\u200bb", "a\u2028b", "a\u061cb", "a\u2060b");
        all("not valid UTF-8", "a\ufffdb");
        all("device of Windows", "con", "NUL", "aux.txt", "a/Prn.tar.gz", "com1", "COM9.x", "lpt0", "con .txt");
        all("device of Windows", "lpt\u00b9", "a/nul/b", "CONIN$", "conout$.x");
        all("ends with a dot or a space", "a.", "a ", "a./b", "a /b", "...", "a..");
        all("longer than 255 bytes", "a".repeat(256), "x/" + "\u00e4".repeat(128));
        all("longer than 1024 bytes", ("a".repeat(200) + "/").repeat(5) + "b".repeat(20));
        all("more than 64 folders deep", "a/".repeat(64) + "b");
    }

    private HostilePaths() {}

    private static void all(String sentence, String... paths) {
        for (String path : paths) PATHS.put(path, sentence);
    }

    static Map<String, String> all() {
        return PATHS;
    }
}
