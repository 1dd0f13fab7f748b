package synapse.remote;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the proxy by {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and {@code NO_PROXY}, in capitals or not,
 * as curl does. A user and a password in it go to the proxy, and to nobody else.
 */
final class Proxies extends ProxySelector {
    private final Environment environment;

    Proxies(Environment environment) {
        this.environment = environment;
    }

    /** Lets passwords go to a proxy in plain, as all others do: else Java sends none to where a tunnel begins. */
    static void allowPasswords() {
        System.setProperty("jdk.http.auth.tunneling.disabledSchemes", "");
    }

    @Override
    public List<Proxy> select(URI uri) {
        return List.of(find(uri).map(Proxies::proxy).orElse(Proxy.NO_PROXY));
    }

    /** Returns host and port of the proxy, if there is one. */
    Optional<String> name(URI uri) {
        return find(uri).map(proxy -> proxy.getHost() + ":" + port(proxy));
    }

    /** Returns the request as the proxy wants it; the client takes what is for the proxy off what goes further. */
    HttpRequest authorized(HttpRequest request) {
        Optional<String> user = find(request.uri()).map(URI::getUserInfo);
        if (user.isEmpty()) return request;
        String text = user.get().contains(":") ? user.get() : user.get() + ":";
        String secret = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .setHeader("Proxy-Authorization", "Basic " + secret)
                .build();
    }

    private Optional<URI> find(URI uri) {
        if (isDirect(uri.getHost())) return Optional.empty();
        return variable(uri.getScheme() + "_proxy")
                .or(() -> variable("all_proxy"))
                .map(Proxies::parse);
    }

    private Optional<String> variable(String name) {
        return environment.variable(name.toUpperCase(Locale.ROOT)).or(() -> environment.variable(name));
    }

    private static URI parse(String text) {
        try {
            URI uri = new URI(text.contains("://") ? text : "http://" + text);
            if (!uri.getScheme().equalsIgnoreCase("http"))
                throw wrong("only proxies that begin with http:// can be used");
            if (uri.getHost() == null) throw wrong("it names no host");
            return uri;
        } catch (URISyntaxException e) { // which may have a password in it
            throw wrong("it is no address");
        }
    }

    private static Failure wrong(String why) {
        return new Failure(
                Failure.USAGE,
                "the address of the proxy is wrong: " + why,
                "write it as in HTTPS_PROXY=http://user:password@proxy.example.com:3128, with %40 for an @ in the password");
    }

    private static int port(URI proxy) {
        return proxy.getPort() < 0 ? 80 : proxy.getPort();
    }

    private static Proxy proxy(URI uri) {
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port(uri)));
    }

    private boolean isDirect(String host) {
        if (host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]")) return true;
        for (String entry : variable("no_proxy").orElse("").split(",", -1)) {
            String name = entry.strip().replaceFirst("^\\*?\\.", "");
            if (name.equals("*") || (!name.isEmpty() && ("." + host).endsWith("." + name))) return true;
        }
        return false;
    }

    @Override
    public void connectFailed(URI uri, SocketAddress address, IOException failure) {
        // the request fails with it
    }
}
