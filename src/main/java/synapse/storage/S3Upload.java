package synapse.storage;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;
import synapse.archive.Digest;

/**
 * A large file on its way into a bucket, in parts of 8 MiB read from disk as they are sent: by the calling thread, and by
 * one more if the server has one to spare. Visible when complete; nothing stays of one that fails.
 */
final class S3Upload {
    private static final Logger LOG = System.getLogger(S3Upload.class.getName());
    static final long PART_BYTES = 8 << 20;
    private static final Duration CLEANUP = Duration.ofSeconds(1); // the caller has waited long enough

    private final S3Bucket bucket;
    private final S3Client client;
    private final StorageKey key;
    private final Path file;
    private final long size;
    private final AtomicInteger next = new AtomicInteger();
    private final Queue<CompletedPart> done = new ConcurrentLinkedQueue<>();
    private final ReentrantLock helping = new ReentrantLock();
    private volatile Exception failure; // null: none so far

    S3Upload(S3Bucket bucket, StorageKey key, Path file) throws IOException {
        this.bucket = bucket;
        this.client = bucket.client();
        this.key = key;
        this.file = file;
        this.size = Files.size(file);
    }

    void run() throws IOException {
        if (!Digest.ofFile(file).equals(key.digest())) throw new IOException(file + " is not what " + key + " says");
        String id = S3Call.run(
                        "begin an upload of " + key,
                        () -> client.createMultipartUpload(begin -> begin.bucket(bucket.name())
                                .key(key.text())
                                .contentType(S3Connection.CONTENT_TYPE)
                                .checksumAlgorithm(ChecksumAlgorithm.SHA256)))
                .uploadId();
        boolean complete = false;
        try {
            sendByTwo(id);
            new S3Completion(bucket, key, size).run(id, done);
            complete = true;
        } finally {
            if (!complete) end(bucket, key.text(), id);
        }
    }

    private void sendByTwo(String id) throws IOException {
        try {
            bucket.executor().execute(() -> help(id));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, () -> "No thread to spare for " + key);
        }
        send(id);
        helping.lock(); // waits for the other thread's part; if it comes only now, it finds this locked
        if (failure instanceof StorageUnavailableException away) throw away;
        if (failure != null) throw new IOException("an upload failed", failure);
    }

    private void help(String id) {
        if (!helping.tryLock()) return;
        try {
            send(id);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, () -> "Not sent: " + e.getMessage()); // told by the caller's thread
        } finally {
            helping.unlock();
        }
    }

    /** Sends parts until none is left, or one has failed. */
    private void send(String id) throws IOException {
        int parts = (int) ((size + PART_BYTES - 1) / PART_BYTES);
        try {
            for (int part = next.getAndIncrement(); part < parts && failure == null; part = next.getAndIncrement()) {
                done.add(send(id, part));
            }
        } catch (IOException | RuntimeException e) {
            failure = e;
            throw e;
        }
    }

    private CompletedPart send(String id, int part) throws IOException {
        FilePart bytes = new FilePart(file, part * PART_BYTES, Math.min(PART_BYTES, size - part * PART_BYTES));
        String checksum = bytes.digest().base64();
        UploadPartResponse stored = S3Call.run(
                "take part " + (part + 1) + " of " + key,
                () -> client.uploadPart(
                        put -> put.bucket(bucket.name())
                                .key(key.text())
                                .uploadId(id)
                                .partNumber(part + 1)
                                .checksumSHA256(checksum),
                        RequestBody.fromContentProvider(bytes::open, bytes.count(), S3Connection.CONTENT_TYPE)));
        S3Connection.requireSame(key, checksum, stored.checksumSHA256());
        return CompletedPart.builder()
                .partNumber(part + 1)
                .eTag(stored.eTag())
                .checksumSHA256(checksum)
                .build();
    }

    /** Ends an upload, so that its parts are not kept and paid for; if that fails, the start tomorrow does it. */
    private static void end(S3Bucket bucket, String key, String id) {
        try {
            bucket.client()
                    .abortMultipartUpload(abort -> abort.bucket(bucket.name())
                            .key(key)
                            .uploadId(id)
                            .overrideConfiguration(call -> call.apiCallTimeout(CLEANUP)));
        } catch (SdkException e) {
            LOG.log(Level.WARNING, () -> "Left an unfinished upload of " + key + ": " + e.getMessage());
        }
    }

    /** Ends uploads that were begun a day ago: nobody is at work on them any more. */
    static void endAbandoned(S3Bucket bucket) throws StorageUnavailableException {
        Instant limit = Instant.now().minus(Duration.ofDays(1));
        List<MultipartUpload> open = S3Call.run(
                        "list uploads",
                        () -> bucket.client()
                                .listMultipartUploads(
                                        list -> list.bucket(bucket.name()).prefix("sha256/")))
                .uploads();
        open.stream()
                .filter(upload ->
                        upload.initiated() != null && upload.initiated().isBefore(limit))
                .forEach(upload -> end(bucket, upload.key(), upload.uploadId()));
    }
}
