package synapse.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The last request of an upload in parts, which makes the object visible. If its answer gets lost, the repetition finds no
 * upload any more, or, while the store is still at it, none of the parts: then the object itself tells.
 * @param size of the object, in bytes
 */
record S3Completion(S3Bucket bucket, StorageKey key, long size) {
    private static final int LOOKS = 8;
    private static final Duration BETWEEN = Duration.ofMillis(250);

    void run(String id, Collection<CompletedPart> sent) throws IOException {
        List<CompletedPart> parts = sent.stream()
                .sorted(Comparator.comparing(CompletedPart::partNumber))
                .toList();
        try {
            S3Call.run(
                    "complete " + key,
                    () -> bucket.client()
                            .completeMultipartUpload(complete -> complete.bucket(bucket.name())
                                    .key(key.text())
                                    .uploadId(id)
                                    .multipartUpload(all -> all.parts(parts))));
        } catch (StorageUnavailableException e) {
            if (!isRefusal(e) || !isThereSoon()) throw e;
        }
    }

    private static boolean isRefusal(StorageUnavailableException e) {
        return e.getCause() instanceof S3Exception answer && answer.statusCode() / 100 == 4;
    }

    private boolean isThereSoon() throws IOException {
        S3Connection store = new S3Connection(bucket);
        for (int look = 1; store.size(key).orElse(-1) != size; look++) {
            if (look == LOOKS) return false;
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return true;
    }
}
