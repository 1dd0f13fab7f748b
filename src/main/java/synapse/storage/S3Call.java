package synapse.storage;

import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A request to an S3 store: what the SDK throws becomes the one exception that says that the store does not work. */
final class S3Call {
    private S3Call() {}

    /** @throws StorageUnavailableException if the store refuses, fails or is not reached, after all retries */
    static <T> T run(String what, Supplier<T> call) throws StorageUnavailableException {
        try {
            return call.get();
        } catch (SdkException e) {
            throw failed(what, e);
        }
    }

    /** Like {@link #run}; empty if there is no such object. */
    static <T> Optional<T> find(String what, Supplier<T> call) throws StorageUnavailableException {
        try {
            return Optional.of(call.get());
        } catch (S3Exception e) {
            if (e.statusCode() == 404 && !isBucketMissing(e)) return Optional.empty();
            throw failed(what, e);
        } catch (SdkException e) {
            throw failed(what, e);
        }
    }

    /** A HEAD has no body that would tell which of both is missing; so the bucket is looked at by health alone. */
    private static boolean isBucketMissing(S3Exception e) {
        return e instanceof NoSuchBucketException
                || (e.awsErrorDetails() != null
                        && "NoSuchBucket".equals(e.awsErrorDetails().errorCode()));
    }

    private static StorageUnavailableException failed(String what, SdkException e) {
        return new StorageUnavailableException("the S3 store did not " + what + ": " + e.getMessage(), e);
    }
}
