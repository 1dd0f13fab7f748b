package synapse.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** The rules of {@link EntryPath}, each with its own sentence. */
final class PathRules {
    /** Fault of a path whose bytes are no text. */
    static final String NOT_UTF8 = "has a path that is not valid UTF-8; rename it and pack again";

    private static final Pattern WINDOWS_DEVICE =
            Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?");
    private static final String FORBIDDEN_BY_WINDOWS = "\\:<>\"|?*";
    private static final String INVISIBLE = "\u061c\u200b\u200e\u200f\u2028\u2029\u2060\ufeff";

    private final String path;

    private PathRules(String path) {
        this.path = path;
    }

    static void check(String path) {
        new PathRules(path).check();
    }

    private void check() {
        if (path.isEmpty()) throw refused("has no name; give it one");
        if (path.startsWith("/")) throw refused("has an absolute path; pack with paths relative to the package");
        path.codePoints().forEach(this::checkCharacter);
        String[] segments = path.split("/", -1);
        for (String segment : segments) checkSegment(segment);
        if (segments.length > EntryPath.MAX_SEGMENTS) {
            throw refused("lies more than " + EntryPath.MAX_SEGMENTS + " folders deep; move it up");
        }
        if (utf8Length(path) > EntryPath.MAX_BYTES) {
            throw refused("has a path longer than " + EntryPath.MAX_BYTES + " bytes; shorten it");
        }
    }

    private void checkCharacter(int character) {
        if (character < 0x20 || (character >= 0x7f && character < 0xa0)) {
            throw refused("has a control character in its path; rename it");
        }
        if (FORBIDDEN_BY_WINDOWS.indexOf(character) >= 0) {
            throw refused("has the character %s in its path, which Windows forbids; rename it"
                    .formatted(Character.toString(character)));
        }
        if (isInvisible(character)) throw refused("has an invisible or bidirectional control character; rename it");
        if ((character >= 0xd800 && character <= 0xdfff) || character == 0xfffd) throw refused(NOT_UTF8);
    }

    private static boolean isInvisible(int character) {
        return (character >= 0x202a && character <= 0x202e)
                || (character >= 0x2066 && character <= 0x2069)
                || INVISIBLE.indexOf(character) >= 0;
    }

    private void checkSegment(String segment) {
        if (segment.isEmpty()) throw refused("has an empty segment in its path; write one / between names");
        if (segment.equals(".") || segment.equals("..")) {
            throw refused("has the segment %s in its path; pack with plain relative paths".formatted(segment));
        }
        if (segment.endsWith(".") || segment.endsWith(" ")) {
            throw refused("has a segment that ends with a dot or a space, which Windows drops; rename it");
        }
        if (WINDOWS_DEVICE.matcher(segment.toLowerCase(Locale.ROOT)).matches()) {
            throw refused("has a segment that is a device of Windows; rename it");
        }
        if (utf8Length(segment) > EntryPath.MAX_SEGMENT_BYTES) {
            throw refused("has a segment longer than " + EntryPath.MAX_SEGMENT_BYTES + " bytes; shorten it");
        }
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private InvalidArchiveException refused(String fault) {
        return InvalidArchiveException.ofEntry(path, fault);
    }
}
