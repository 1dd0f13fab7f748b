package synapse.remote;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Says in words why no answer came: the exceptions of the network leave most of it unsaid. */
final class Unreachable {
    private final String registry;
    private final String way;

    /** @param proxy by which the address is reached, if by any */
    Unreachable(URI address, Optional<String> proxy) {
        registry = address.getScheme() + "://" + address.getRawAuthority();
        way = proxy.map(host -> " through the proxy " + host).orElse("");
    }

    /** Tells whether it would be the same at the next try: what a certificate says does not pass. */
    static boolean isFinal(IOException cause) {
        return isCausedBy(cause, GeneralSecurityException.class);
    }

    Failure because(IOException cause) {
        if (cause instanceof SSLException) return distrusted(cause);
        return new Failure(
                Failure.UNAVAILABLE,
                "cannot reach the registry at " + registry + way + ": " + why(cause),
                cause,
                way.isEmpty()
                        ? "look whether it is up and the address is right, or work with --offline"
                        : "look at HTTPS_PROXY, HTTP_PROXY and NO_PROXY, or work with --offline");
    }

    private static String why(IOException cause) {
        if (isCausedBy(cause, UnresolvedAddressException.class)) return "there is no such host";
        if (cause instanceof HttpConnectTimeoutException) return "it does not answer";
        if (cause instanceof ConnectException) return "nobody listens there";
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private Failure distrusted(IOException cause) {
        String start = "cannot trust the registry at " + registry + way + ": ";
        if (isCausedBy(cause, CertificateExpiredException.class))
            return told(start + "its certificate has expired", cause);
        if (isCausedBy(cause, CertificateNotYetValidException.class))
            return told(start + "its certificate is not valid yet; look at the clock of this machine", cause);
        if (isCausedBy(cause, CertPathBuilderException.class)) {
            return new Failure(
                    Failure.UNAVAILABLE,
                    start + "its certificate is of nobody whom this machine knows",
                    cause,
                    "if it is of your company's own authority, name the file of that in SYNAPSE_CA_FILE (PEM)");
        }
        if (isCausedBy(cause, CertificateException.class))
            return told(start + "its certificate is for another host", cause);
        return told("cannot talk to the registry at " + registry + way + " by TLS: " + why(cause), cause);
    }

    private static Failure told(String what, IOException cause) {
        return new Failure(
                Failure.UNAVAILABLE,
                what,
                cause,
                "tell the operator of the registry, or look whether the address is right");
    }

    private static boolean isCausedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable reason = thrown; reason != null; reason = reason.getCause()) {
            if (type.isInstance(reason)) return true;
        }
        return false;
    }
}
