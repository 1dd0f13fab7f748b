package synapse.remote;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Trusts a company's own authorities besides those of the platform: the file that {@code SYNAPSE_CA_FILE} names (PEM). */
final class Trust {
    private Trust() {}

    static SSLContext of(Path authorities) {
        try (InputStream in = Files.newInputStream(authorities)) {
            KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
            all.load(null, null);
            int count = 0;
            for (Certificate known : platform()) all.setCertificateEntry("known-" + count++, known);
            for (Certificate own : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                all.setCertificateEntry("own-" + count++, own);
            }
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers(all), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new Failure(
                    Failure.USAGE,
                    "cannot read the certificates in " + authorities + ": " + e.getMessage(),
                    "SYNAPSE_CA_FILE has to name a file of certificates in PEM");
        }
    }

    /** Returns what refuses every certificate. */
    static SSLContext ofNobody() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }

    private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static X509Certificate[] platform() throws GeneralSecurityException {
        for (TrustManager manager : managers(null)) {
            if (manager instanceof X509TrustManager known) return known.getAcceptedIssuers();
        }
        return new X509Certificate[0];
    }
}
