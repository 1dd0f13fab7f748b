package synapse.storage;

import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** A stretch of an object. A connection that breaks, or is silent for 4 s, is followed by another one from there on. */
final class S3Blob implements StoredBlob {
    private static final int RESUMPTIONS = 3;

    private final S3Bucket bucket;
    private final StorageKey key;
    private final long end;
    private long at;
    private int resumed;
    private ResponseInputStream<GetObjectResponse> in; // null: resting

    private S3Blob(S3Bucket bucket, StorageKey key, long offset, long end, ResponseInputStream<GetObjectResponse> in) {
        this.bucket = bucket;
        this.key = key;
        this.at = offset;
        this.end = end;
        this.in = in;
    }

    static Optional<StoredBlob> open(S3Bucket bucket, StorageKey key, long offset, long count) throws IOException {
        return request(bucket, key, offset, offset + count)
                .map(in -> new S3Blob(bucket, key, offset, offset + count, in));
    }

    private static Optional<ResponseInputStream<GetObjectResponse>> request(
            S3Bucket bucket, StorageKey key, long from, long end) throws IOException {
        return S3Call.find(
                "give " + key,
                () -> bucket.client()
                        .getObject(get ->
                                get.bucket(bucket.name()).key(key.text()).range("bytes=" + from + "-" + (end - 1))));
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        if (at == end) return -1;
        if (in == null) in = reopened();
        while (true) {
            try {
                int count = in.read(buffer, 0, (int) Math.min(buffer.length, end - at));
                if (count <= 0) throw new EOFException("the blob ends " + (end - at) + " bytes early");
                at += count;
                return count;
            } catch (IOException | SdkException e) {
                if (resumed++ == RESUMPTIONS) throw new StorageUnavailableException("the S3 store broke off " + key, e);
                in.abort();
                in = reopened();
            }
        }
    }

    private ResponseInputStream<GetObjectResponse> reopened() throws IOException {
        return request(bucket, key, at, end).orElseThrow(() -> new EOFException("the blob has gone: " + key));
    }

    /** Gives the connection back: the store has many clients and few connections. */
    @Override
    public void rest() {
        if (in != null) in.abort();
        in = null;
    }

    /** Reads nothing more: what is left of a broken download may be long. */
    @Override
    public void close() throws IOException {
        if (in == null) return;
        if (at < end) in.abort();
        else in.close();
    }
}
