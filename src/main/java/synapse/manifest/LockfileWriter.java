package synapse.manifest;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import synapse.semver.VersionConstraint;

/**
 * Writer of {@code synapse.lock}: one package per line, so that it merges and reads well; sorted by name; LF and a final
 * newline on every system. The same lock file is the same bytes, whoever writes it.
 */
public final class LockfileWriter {
    /** Returns the file. */
    public byte[] write(Lockfile lockfile) {
        return text(lockfile).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Lockfile lockfile) {
        String root = "{\"dependencies\":" + ranges(lockfile.dependencies()) + ",\"dev_dependencies\":"
                + ranges(lockfile.devDependencies()) + "}";
        String head = "{\"version\":" + Lockfile.FORMAT + ",\"root\":" + root + ",\"seq\":" + lockfile.seq();
        String lines = lockfile.packages().stream().map(LockfileWriter::line).collect(Collectors.joining(",\n"));
        return head + ",\"packages\":[\n" + lines + (lines.isEmpty() ? "" : "\n") + "]}\n";
    }

    private static String line(LockedPackage locked) {
        return "{\"name\":" + string(locked.name().text()) + ",\"version\":"
                + string(locked.version().text()) + ",\"sha256\":"
                + string(locked.sha256().hex()) + ",\"dependencies\":" + ranges(locked.dependencies()) + "}";
    }

    private static String ranges(Map<PackageName, VersionConstraint> ranges) {
        return ranges.entrySet().stream()
                .map(entry -> string(entry.getKey().text())
                        + ':'
                        + string(entry.getValue().text()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Returns a JSON string; ours have no characters to escape but the white space of a range. */
    private static String string(String text) {
        return '"' + text.replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r") + '"';
    }
}
