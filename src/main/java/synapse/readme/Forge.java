package synapse.readme;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web site of repositories whose addresses are known, and the place of one repository there.
 *
 * @param pages beginning of the address of a file's page
 * @param files beginning of the address of a file's bytes
 */
record Forge(String pages, String files) {
    private static final Pattern URL =
            Pattern.compile("(?:git\\+)?(?:https?|git|ssh)://(?:git@)?([^/:@]+)/([^?#]+)(?:[?#].*)?");
    private static final Pattern SCP = Pattern.compile("git@([^/:@]+):([^?#]+)");
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9._~-]+(?:/[A-Za-z0-9._~-]+)+");

    /** Returns the forge of GitHub, GitLab (also a company's own, at {@code gitlab.…}) or Bitbucket. */
    static Optional<Forge> of(String repository) {
        Matcher place = URL.matcher(repository);
        if (!place.matches()) place = SCP.matcher(repository);
        if (!place.matches()) return Optional.empty();
        String host = place.group(1).toLowerCase(Locale.ROOT);
        String path =
                place.group(2).replaceFirst("/-/.*", "").replaceFirst("/+$", "").replaceFirst("\\.git$", "");
        if (!PATH.matcher(path).matches()) return Optional.empty();
        if (host.equals("github.com")) return Optional.of(at(host, owned(path), "/blob/HEAD/", "/raw/HEAD/"));
        if (host.equals("bitbucket.org")) return Optional.of(at(host, owned(path), "/src/HEAD/", "/raw/HEAD/"));
        if (host.startsWith("gitlab.")) return Optional.of(at(host, path, "/-/blob/HEAD/", "/-/raw/HEAD/"));
        return Optional.empty();
    }

    private static Forge at(String host, String path, String pages, String files) {
        String root = "https://" + host + "/" + path;
        return new Forge(root + pages, root + files);
    }

    /** Returns owner and name without what stands behind them, such as {@code /tree/main/lib}. */
    private static String owned(String path) {
        String[] parts = path.split("/", 3);
        return parts[0] + "/" + parts[1].replaceFirst("\\.git$", "");
    }
}
