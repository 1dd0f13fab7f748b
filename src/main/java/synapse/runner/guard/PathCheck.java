package synapse.runner.guard;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Says what is wrong with a path before the server decodes it (RFC 3986, sections 2.1 and 3.3): it answers what it cannot
 * decode without a body, in part with 200. Paths are strings with one character for each byte.
 */
final class PathCheck {
    private static final Pattern INTERNAL =
            Pattern.compile("/+(WEB|META)-INF(/.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private PathCheck() {}

    /** Returns a sentence, or nothing if the server can decode {@code path}. */
    static Optional<String> fault(String path) {
        if (path.equals("*")) return Optional.empty(); // RFC 9112, section 3.2.4
        if (!path.startsWith("/")) return Optional.of("the path must begin with a slash");
        boolean plain = true;
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c == '%' || c <= ' ' || c == '\\' || c == ';' || c >= 0x7f) {
                Optional<String> fault = fault(path, i);
                if (fault.isPresent()) return fault;
                plain = false;
            }
        }
        String decoded = plain ? path : decode(path);
        if (!plain && !isUtf8(decoded)) {
            return Optional.of("the path is not UTF-8; encode text as UTF-8 and then each byte as % and two digits");
        }
        return hasDotSegment(decoded)
                ? Optional.of("the path has a segment . or ..; resolve it, or leave it out")
                : Optional.empty();
    }

    /** Tells whether a path leads into what is the server's own of an application; it redirects some of them by a page. */
    static boolean isInternal(String path) {
        return INTERNAL.matcher(path.indexOf('%') < 0 ? path : decode(path)).matches();
    }

    private static Optional<String> fault(String path, int at) {
        char c = path.charAt(at);
        if (c == '%' && !isEscape(path, at)) {
            return Optional.of(
                    "the %% at character %d of the path lacks two hexadecimal digits; write a percent sign as %%25"
                            .formatted(at + 1));
        }
        char meant = c == '%' ? unescape(path, at) : c;
        if (meant == '\\') {
            return Optional.of(
                    "the path has a backslash at character %d; separate its segments with slashes".formatted(at + 1));
        }
        if (c == ';') {
            return Optional.of("the path has a semicolon at character %d; parameters mean nothing here, leave it out"
                    .formatted(at + 1));
        }
        if (meant == 0 || c <= ' ' || c == 0x7f) {
            return Optional.of("the path has a control character at character %d; leave it out".formatted(at + 1));
        }
        return Optional.empty();
    }

    private static boolean isEscape(String path, int at) {
        return at + 2 < path.length()
                && HexFormat.isHexDigit(path.charAt(at + 1))
                && HexFormat.isHexDigit(path.charAt(at + 2));
    }

    private static char unescape(String path, int at) {
        return (char) HexFormat.fromHexDigits(path, at + 1, at + 3);
    }

    private static String decode(String path) {
        StringBuilder decoded = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            boolean escape = path.charAt(i) == '%';
            decoded.append(escape ? unescape(path, i) : path.charAt(i));
            if (escape) i += 2;
        }
        return decoded.toString();
    }

    private static boolean isUtf8(String bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Tells whether a segment is . or .. (RFC 3986, section 3.3); clients resolve them, and the server fails at some. */
    private static boolean hasDotSegment(String path) {
        if (!path.contains("/.")) return false;
        for (String segment : path.split("/", -1)) {
            int parameters = segment.indexOf(';');
            String name = parameters < 0 ? segment : segment.substring(0, parameters);
            if (name.equals(".") || name.equals("..")) return true;
        }
        return false;
    }
}
