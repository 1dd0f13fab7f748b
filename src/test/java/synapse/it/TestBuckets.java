package synapse.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import synapse.s3.S3Server;

/** The S3 server of this JVM, started when it is first needed; it stops with this JVM. */
final class TestBuckets {
    private static final S3Server SERVER = start();

    private TestBuckets() {}

    private static S3Server start() {
        try {
            Path folders = Files.createDirectories(Path.of("target", "registries"));
            return new S3Server(Files.createTempDirectory(folders, "s3-").toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the settings of an empty bucket. */
    static Map<String, String> fresh() {
        return SERVER.settings(SERVER.freshBucket());
    }

    /** Returns the folder in which the objects of a bucket are files. */
    static Path folder(String bucket) {
        return SERVER.bucket(bucket);
    }

    static int port() {
        return SERVER.port();
    }
}
