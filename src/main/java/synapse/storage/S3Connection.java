package synapse.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Blobs as objects of a bucket, under the same keys as on disk. */
record S3Connection(S3Bucket bucket) implements StorageConnection {
    static final String CONTENT_TYPE = "application/gzip";

    private S3Client client() {
        return bucket.client();
    }

    @Override
    public void put(StorageKey key, Path file) throws IOException {
        if (Files.size(file) > S3Upload.PART_BYTES) {
            new S3Upload(bucket, key, file).run();
            return;
        }
        PutObjectResponse stored = S3Call.run(
                "take " + key,
                () -> client().putObject(
                                put -> put.bucket(bucket.name())
                                        .key(key.text())
                                        .contentType(CONTENT_TYPE)
                                        .checksumSHA256(key.digest().base64()),
                                RequestBody.fromFile(file)));
        requireSame(key, key.digest().base64(), stored.checksumSHA256());
    }

    /** An object that is put over another one takes its place when it is complete. */
    @Override
    public void replace(StorageKey key, Path file) throws IOException {
        put(key, file);
    }

    /** @param stored null from stores that do not know checksums; those rely on the signature, which covers the bytes */
    static void requireSame(StorageKey key, String sent, String stored) throws IOException {
        if (stored != null && !stored.equals(sent)) throw new IOException("the store has taken other bytes for " + key);
    }

    @Override
    public Optional<StoredBlob> open(StorageKey key, long offset, long count) throws IOException {
        return S3Blob.open(bucket, key, offset, count);
    }

    @Override
    public OptionalLong size(StorageKey key) throws IOException {
        return S3Call.find(
                        "tell of " + key,
                        () -> client().headObject(
                                        head -> head.bucket(bucket.name()).key(key.text())))
                .map(HeadObjectResponse::contentLength)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public void delete(StorageKey key) throws IOException {
        S3Call.run(
                "delete " + key,
                () -> client().deleteObject(
                                delete -> delete.bucket(bucket.name()).key(key.text())));
    }

    /** Asks for a thousand at a time. */
    @Override
    public Stream<StoredEntry> list(String after) throws IOException {
        Iterator<S3Object> objects = S3Call.run(
                "list",
                () -> client().listObjectsV2Paginator(list ->
                                list.bucket(bucket.name()).prefix("sha256/").startAfter(after.isEmpty() ? null : after))
                        .contents()
                        .iterator());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                new Checked<>(objects), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .filter(object -> StorageKey.isKey(object.key()))
                .map(object -> new StoredEntry(new StorageKey(object.key()), object.size(), object.lastModified()));
    }

    /** Pages come while somebody reads, and fail then. */
    private record Checked<T>(Iterator<T> pages) implements Iterator<T> {
        @Override
        public boolean hasNext() {
            try {
                return pages.hasNext();
            } catch (SdkException e) {
                throw failed(e);
            }
        }

        @Override
        public T next() {
            try {
                return pages.next();
            } catch (SdkException e) {
                throw failed(e);
            }
        }

        private static UncheckedIOException failed(SdkException e) {
            return new UncheckedIOException(
                    new StorageUnavailableException("the S3 store did not list: " + e.getMessage(), e));
        }
    }

    @Override
    public Optional<URI> address(StorageKey key, String fileName, boolean head) {
        return bucket.addresses().of(bucket.name(), key, fileName, head);
    }

    @Override
    public boolean isRemote() {
        return true;
    }

    @Override
    public void close() {} // the client's connections are the bucket's
}
