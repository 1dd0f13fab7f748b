package synapse.address;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import synapse.config.ConfigurationException;
import synapse.config.Setting;

/**
 * Whom a request comes from: the other end of the connection, or, if that is a proxy of {@code REGISTRY_TRUSTED_PROXIES}, whom
 * the proxy names in {@code Forwarded} or {@code X-Forwarded-For}. Docs/decisions/0031 has the reasons.
 */
public final class ClientAddress {
    private static volatile AddressRanges proxies = AddressRanges.NONE;

    private ClientAddress() {}

    /**
     * Reads the setting.
     * @throws ConfigurationException if {@code REGISTRY_TRUSTED_PROXIES} is wrong
     */
    public static void open() {
        Setting setting = new Setting("registry.trusted.proxies");
        proxies = setting.text()
                .map(text -> AddressRanges.find(text)
                        .orElseThrow(() -> new ConfigurationException(setting.variable()
                                + " must be addresses or ranges with commas between them, such as 192.0.2.7,10.0.0.0/8,"
                                + "2001:db8::/32 (nothing but zeros behind the length), but is \"" + text + "\"")))
                .orElse(AddressRanges.NONE);
    }

    /** Returns the address of the client, {@link IpAddress#UNKNOWN} if a trusted proxy does not tell. */
    public static IpAddress of(HttpServletRequest request) {
        IpAddress peer = IpAddress.find(request.getRemoteAddr()).orElse(IpAddress.UNKNOWN);
        AddressRanges trusted = proxies;
        if (trusted.isEmpty() || !trusted.contain(peer)) return peer;
        return forwarded(peer, trusted, lines(request, "Forwarded"), lines(request, "X-Forwarded-For"));
    }

    private static List<String> lines(HttpServletRequest request, String field) {
        return Collections.list(request.getHeaders(field));
    }

    /**
     * Returns whom the fields name that a trusted peer has sent. If both are there they must name the same: the proxy writes
     * one of them, and nobody knows which; the other is the client's own invention.
     */
    static IpAddress forwarded(
            IpAddress peer, AddressRanges trusted, List<String> forwarded, List<String> xForwardedFor) {
        if (forwarded.isEmpty()) return client(peer, trusted, listed(xForwardedFor));
        IpAddress client = client(peer, trusted, elements(forwarded));
        if (xForwardedFor.isEmpty()) return client;
        return client.equals(client(peer, trusted, listed(xForwardedFor))) ? client : IpAddress.UNKNOWN;
    }

    /** Returns the rightmost address that is no trusted proxy, for only what trusted ones have appended is true. */
    private static IpAddress client(IpAddress peer, AddressRanges trusted, List<IpAddress> addresses) {
        IpAddress nearest = peer;
        for (int i = addresses.size() - 1; i >= 0; i--) {
            nearest = addresses.get(i);
            if (!trusted.contain(nearest)) return nearest;
        }
        return nearest;
    }

    private static List<IpAddress> elements(List<String> lines) {
        List<IpAddress> addresses = new ArrayList<>();
        lines.forEach(line -> addresses.addAll(ForwardedField.read(line)));
        return addresses;
    }

    private static List<IpAddress> listed(List<String> lines) {
        List<IpAddress> addresses = new ArrayList<>();
        for (String line : lines) {
            for (String part : line.split(",", -1)) addresses.add(ForwardedAddress.read(part.strip()));
        }
        return addresses;
    }
}
