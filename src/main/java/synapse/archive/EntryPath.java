package synapse.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Path of a file or folder inside a package: relative, with {@code /} between segments, and such that every common
 * file system can hold it, since what is published never changes and must unpack everywhere.
 *
 * <p>At most 1,024 bytes of UTF-8 (PATH_MAX of macOS, the smallest of the common systems), 255 bytes per segment
 * (NAME_MAX of Linux; NTFS and APFS count characters, which are never more) and 64 segments (bounds the work per
 * entry).
 * Refused: absolute paths; segments that are empty, {@code .} or {@code ..}, end with a dot or a space, or are a device
 * of Windows; the characters {@code \ : < > " | ? *}; control, bidirectional and invisible characters; lone surrogates
 * and U+FFFD, which stands for bytes that were not text.
 *
 * @param text such as {@code src/main.syn}; never begins with {@code ./} or ends with {@code /}
 */
public record EntryPath(String text) implements Comparable<EntryPath> {
    /** The manifest, of which an archive holds exactly one. */
    public static final EntryPath MANIFEST = new EntryPath("synapse.json");

    /** Longest path, in bytes of UTF-8. */
    public static final int MAX_BYTES = 1024;
    /** Longest segment of a path, in bytes of UTF-8. */
    public static final int MAX_SEGMENT_BYTES = 255;
    /** Most segments in a path. */
    public static final int MAX_SEGMENTS = 64;

    /**
     * Accepts a path that keeps all rules of this type.
     *
     * @throws InvalidArchiveException if it breaks one; the message names the path and the rule
     */
    public EntryPath {
        PathRules.check(text);
    }

    /** Returns the segments from the root on; at least one. */
    public List<String> segments() {
        return List.of(text.split("/", -1));
    }

    /** Orders by the bytes of UTF-8, unsigned, so that the order depends on no locale. */
    @Override
    public int compareTo(EntryPath other) {
        return Arrays.compareUnsigned(utf8(), other.utf8());
    }

    private byte[] utf8() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the path as it stands in the archive. */
    @Override
    public String toString() {
        return text;
    }
}
