package synapse.remote;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the proxy by {@code HTTPS_PROXY}, {@code HTTP_PROXY} and {@code NO_PROXY}, in capitals or not, as curl does. */
final class Proxies extends ProxySelector {
    private final Environment environment;

    Proxies(Environment environment) {
        this.environment = environment;
    }

    @Override
    public List<Proxy> select(URI uri) {
        if (isDirect(uri.getHost())) return List.of(Proxy.NO_PROXY);
        return List.of(variable(uri.getScheme() + "_proxy")
                .or(() -> variable("all_proxy"))
                .map(Proxies::proxy)
                .orElse(Proxy.NO_PROXY));
    }

    private Optional<String> variable(String name) {
        return environment.variable(name.toUpperCase(Locale.ROOT)).or(() -> environment.variable(name));
    }

    private static Proxy proxy(String text) {
        URI uri = URI.create(text.contains("://") ? text : "http://" + text);
        if (uri.getHost() == null)
            throw new Failure(Failure.USAGE, "the address of the proxy is wrong: it names no host");
        int port = uri.getPort() < 0 ? 80 : uri.getPort();
        return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port));
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
