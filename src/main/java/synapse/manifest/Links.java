package synapse.manifest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules for URLs that others will click: absolute, with a host, without a user name or password in them. */
final class Links {
    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> SSH = Set.of("git+ssh", "ssh");
    private static final Set<String> SOURCES = Set.of("git", "git+https", "git+ssh", "http", "https", "ssh");
    private static final Pattern SCP = Pattern.compile("git@[A-Za-z0-9][A-Za-z0-9.-]*+:[A-Za-z0-9~][A-Za-z0-9._~/-]*+");

    private Links() {}

    /** Finds what is wrong with the URL of a web page. */
    static Optional<String> faultInPage(String text) {
        return faultIn(text, WEB, "https://… or http://…");
    }

    /** Finds what is wrong with the URL of a repository, which may also be {@code git@host:path}. */
    static Optional<String> faultInRepository(String text) {
        return SCP.matcher(text).matches()
                ? Optional.empty()
                : faultIn(text, SOURCES, "https://…, http://…, git+https://…, git://…, (git+)ssh://… or git@host:path");
    }

    private static Optional<String> faultIn(String text, Set<String> schemes, String expected) {
        try {
            return faultIn(new URI(text), schemes, expected);
        } catch (URISyntaxException wrong) {
            String place = wrong.getIndex() < 0 ? "" : " at character " + (wrong.getIndex() + 1);
            return Optional.of("is not a URL: it is wrong" + place + "; write " + expected);
        }
    }

    private static Optional<String> faultIn(URI uri, Set<String> schemes, String expected) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!schemes.contains(scheme)) {
            return Optional.of("must be " + expected);
        }
        if (uri.getRawAuthority() != null && uri.getRawAuthority().contains("@") && !isGitOverSsh(uri, scheme)) {
            return Optional.of("must not have a user name or password in it");
        }
        boolean wrongHost = uri.getHost() == null || uri.getPort() > 65_535;
        return wrongHost ? Optional.of("must name a host in ASCII, as in https://example.org/") : Optional.empty();
    }

    private static boolean isGitOverSsh(URI uri, String scheme) {
        return SSH.contains(scheme) && "git".equals(uri.getRawUserInfo());
    }
}
