package synapse.readme;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where links and images of a readme may lead: to the web, to a mailbox, to a heading of the same readme, and, if the
 * repository is at a known {@link Forge}, to its files. What leads elsewhere is no link.
 */
final class LinkTargets {
    /** What every id begins with, so that none is one of the page's own. */
    static final String ID_PREFIX = "user-content-";

    private static final int MAX_CHARS = 2048;
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\\\]");
    private static final Set<String> LINKED = Set.of("http", "https", "mailto");
    private static final Set<String> SHOWN = Set.of("http", "https");

    private final Forge forge; // null: not known
    private final String folder;

    private LinkTargets(Forge forge, String folder) {
        this.forge = forge;
        this.folder = folder;
    }

    static LinkTargets of(ReadmeSource source) {
        return new LinkTargets(Forge.of(source.repository()).orElse(null), source.folder());
    }

    /** Returns the address for {@code href}; empty if there must be no link. */
    Optional<String> link(String written) {
        String url = written.strip();
        if (url.startsWith("#") && url.length() > 1) return Optional.of("#" + ID_PREFIX + url.substring(1));
        return isPath(url) ? inRepository(url).map(path -> forge.pages() + path) : absolute(url, LINKED);
    }

    /** Returns the address for {@code src}; empty if there must be no image. */
    Optional<String> image(String written) {
        String url = written.strip();
        return isPath(url) ? inRepository(url).map(path -> forge.files() + path) : absolute(url, SHOWN);
    }

    private static Optional<String> absolute(String url, Set<String> schemes) {
        if (isUnsafe(url)) return Optional.empty();
        if (url.startsWith("//")) return Optional.of("https:" + url);
        Matcher scheme = SCHEME.matcher(url);
        boolean known = scheme.matches() && schemes.contains(scheme.group(1).toLowerCase(Locale.ROOT));
        return known ? Optional.of(url) : Optional.empty();
    }

    private static boolean isPath(String url) {
        return !url.isEmpty() && !url.startsWith("//") && !SCHEME.matcher(url).matches();
    }

    private static boolean isUnsafe(String url) {
        return url.length() > MAX_CHARS || UNSAFE.matcher(url).find();
    }

    /** Resolves a path against the readme's folder, or, if it begins with {@code /}, against the root. */
    private Optional<String> inRepository(String url) {
        if (forge == null || isUnsafe(url)) return Optional.empty();
        int end = url.replaceFirst("[?#].*", "").length();
        String path = url.substring(0, end);
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
            if (part.equals("..") && parts.pollLast() == null) return Optional.empty(); // above the repository
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) parts.addLast(part);
        }
        return Optional.of(String.join("/", parts) + url.substring(end));
    }
}
