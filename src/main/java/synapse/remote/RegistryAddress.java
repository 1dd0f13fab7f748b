package synapse.remote;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a registry is, such as {@code https://registry.example.com}; a path is possible, the API is below it.
 *
 * @param base without a slash at the end, a user or a query
 */
public record RegistryAddress(URI base) {
    private static final String API = "/api/v1";

    /** @throws Failure if it is no address of this kind */
    public static RegistryAddress parse(String text) {
        try {
            URI uri = new URI(text.strip().replaceFirst("/+$", ""));
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean isHttp = scheme.equals("http") || scheme.equals("https");
            if (!isHttp || uri.getHost() == null)
                throw wrong("it has to begin with http:// or https:// and name a host");
            if (uri.getRawUserInfo() != null) throw wrong("it must not hold a user or a password");
            if (uri.getRawQuery() != null || uri.getRawFragment() != null) throw wrong("it must not hold a query");
            return new RegistryAddress(uri);
        } catch (URISyntaxException e) {
            throw wrong("it is no address");
        }
    }

    private static Failure wrong(String why) {
        return new Failure(
                Failure.USAGE,
                "the address of the registry is wrong: " + why,
                "write it as in --registry https://registry.example.com, or set SYNAPSE_REGISTRY");
    }

    /** Returns the address of a resource of the API; the path begins with a slash and is encoded. */
    public URI api(String path) {
        return URI.create(base + API + path);
    }

    /** Returns the address of something else on the same server. */
    public URI resolve(String path) {
        return URI.create(base.getScheme() + "://" + base.getRawAuthority() + path);
    }

    /** Tells whether nobody on the way can read or change what is sent. */
    public boolean isSecure() {
        return isEncrypted() || isLoopback();
    }

    boolean isEncrypted() {
        return base.getScheme().equalsIgnoreCase("https");
    }

    private boolean isLoopback() {
        String host = base.getHost();
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** Returns a name for files: no two addresses share one. */
    public String fileName() {
        String text = base.toString().toLowerCase(Locale.ROOT);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean isPlain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '.';
            name.append(isPlain ? String.valueOf(letter) : "-%02x".formatted((int) letter));
        }
        return name.toString();
    }

    @Override
    public String toString() {
        return base.toString();
    }
}
