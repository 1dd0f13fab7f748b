package synapse.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;

/** An S3 server in this JVM that checks signatures and checksums; an object is a file {@code <folder>/<bucket>/<key>}. */
public final class S3Server implements AutoCloseable {
    public static final String ACCESS_KEY = "registry";
    public static final String SECRET_KEY = "secret-of-the-store";

    private static final AtomicInteger BUCKETS = new AtomicInteger();

    private static final Logger LOG = Logger.getLogger("org.gaul"); // kept, so that its level is

    private final Path folder;
    private final S3Proxy server;

    /** Starts a server at a free port of the loopback interface. */
    public S3Server(Path folder) {
        LOG.setLevel(Level.WARNING);
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = start();
    }

    private S3Proxy start() {
        Properties store = new Properties();
        store.setProperty("jclouds.filesystem.basedir", folder.toString());
        try {
            S3Proxy started = S3Proxy.builder()
                    .blobStore(BlobStores.create("filesystem-nio2", store))
                    .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .build();
            started.start();
            return started;
        } catch (Exception e) {
            throw new IllegalStateException("the S3 server does not start", e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** Makes an empty bucket and returns its name. */
    public String freshBucket() {
        String name = "bucket-" + BUCKETS.incrementAndGet();
        try {
            Files.createDirectories(bucket(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name;
    }

    /** Returns the folder in which the objects of a bucket are files. */
    public Path bucket(String name) {
        return folder.resolve(name);
    }

    /** Returns the settings of a registry that keeps its archives in that bucket. */
    public Map<String, String> settings(String bucket) {
        return settings(bucket, port());
    }

    /** Returns the settings of a registry that reaches this server by another port, a proxy's. */
    public static Map<String, String> settings(String bucket, int port) {
        return Map.of(
                "REGISTRY_STORAGE_TYPE", "s3",
                "REGISTRY_S3_BUCKET", bucket,
                "REGISTRY_S3_ENDPOINT", "http://127.0.0.1:" + port,
                "REGISTRY_S3_ACCESS_KEY", ACCESS_KEY,
                "REGISTRY_S3_SECRET_KEY", SECRET_KEY);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
