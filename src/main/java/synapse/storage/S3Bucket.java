package synapse.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import synapse.config.ConfigurationException;

/** Blobs as objects of one bucket of an S3-compatible store. */
final class S3Bucket implements Store {
    private static final Duration PROBE = Duration.ofMillis(1800);

    private final S3Client client;
    private final String name;
    private final String place;
    private final S3Addresses addresses;
    private final Executor executor;

    private S3Bucket(S3Settings settings, S3Addresses addresses, Executor executor) {
        this.name = settings.bucketName();
        this.place = settings.server().map(Object::toString).orElse("Amazon S3");
        this.client = S3Clients.client(settings, S3Clients.timeout());
        this.addresses = addresses;
        this.executor = executor;
    }

    /**
     * Makes the bucket ready: tries to list, write and delete, and ends uploads of a day ago.
     * @param executor for the second of two parts that are sent at once
     * @throws ConfigurationException if it cannot be used
     */
    static S3Bucket prepared(S3Settings settings, Executor executor) {
        S3Bucket bucket = new S3Bucket(settings, S3Addresses.configured(settings), executor);
        try {
            bucket.prepare();
            return bucket;
        } catch (StorageUnavailableException e) {
            bucket.close();
            throw new ConfigurationException(
                    "cannot use the bucket %s (%s); check %s, its endpoint, its region and the keys"
                            .formatted(bucket, e.getMessage(), settings.bucket().variable()),
                    e);
        }
    }

    /**
     * Returns a bucket that is read from, or moved to; clients are never sent there.
     * @throws ConfigurationException if its settings are wrong; whether it answers is seen when it is needed
     */
    static S3Bucket second(S3Settings settings, Executor executor) {
        return new S3Bucket(settings, S3Addresses.none(), executor);
    }

    @Override
    public String place() {
        return "s3:" + place + "/" + name;
    }

    @Override
    public void prepare() throws StorageUnavailableException {
        String probe = "probe/" + Long.toHexString(System.nanoTime());
        S3Call.run("list", () -> client.listObjectsV2(list -> list.bucket(name).maxKeys(1)));
        S3Call.run(
                "write", () -> client.putObject(put -> put.bucket(name).key(probe), RequestBody.fromString("probe")));
        S3Call.run(
                "delete",
                () -> client.deleteObject(delete -> delete.bucket(name).key(probe)));
        S3Upload.endAbandoned(this);
    }

    @Override
    public StorageConnection connect() {
        return new S3Connection(this);
    }

    S3Client client() {
        return client;
    }

    String name() {
        return name;
    }

    S3Addresses addresses() {
        return addresses;
    }

    Executor executor() {
        return executor;
    }

    @Override
    public void probe() throws IOException {
        S3Call.run(
                "answer",
                () -> client.headBucket(
                        head -> head.bucket(name).overrideConfiguration(call -> call.apiCallTimeout(PROBE))));
    }

    @Override
    public double freeBytes() {
        return Double.NaN;
    }

    @Override
    public void close() {
        addresses.close();
        client.close();
    }

    @Override
    public String toString() {
        return name + " at " + place;
    }
}
