package synapse.web;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import synapse.archive.Digest;
import synapse.problem.RegistryException;

/**
 * The client's jar, a file in the WAR.
 *
 * @param digest of the bytes that are handed out
 */
record ClientJar(Digest digest, long sizeBytes) {
    private static final String PATH = "/WEB-INF/client/synapse.jar";

    static ClientJar of(ServletContext files) throws IOException {
        MessageDigest sha256 = Digest.sha256();
        try (InputStream in = new DigestInputStream(open(files), sha256)) {
            long size = in.transferTo(java.io.OutputStream.nullOutputStream());
            return new ClientJar(Digest.of(sha256), size);
        }
    }

    /** @throws RegistryException if this WAR was built without a client */
    static InputStream open(ServletContext files) {
        InputStream in = files.getResourceAsStream(PATH);
        if (in == null) throw StatusProblem.of(404);
        return in;
    }
}
