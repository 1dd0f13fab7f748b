package synapse.storage;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import synapse.config.Setting;

/** Addresses by which clients read from the store themselves, if {@code REGISTRY_S3_REDIRECT} is {@code true}. */
final class S3Addresses implements AutoCloseable {
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final Optional<S3Presigner> presigner;

    private S3Addresses(Optional<S3Presigner> presigner) {
        this.presigner = presigner;
    }

    static S3Addresses configured(S3Settings settings) {
        boolean redirect = new Setting("registry.s3.redirect").flag();
        Optional<URI> server =
                new Setting("registry.s3.public.endpoint").server().or(settings::server);
        return new S3Addresses(redirect ? Optional.of(S3Clients.presigner(settings, server)) : Optional.empty());
    }

    static S3Addresses none() {
        return new S3Addresses(Optional.empty());
    }

    /** Returns where the object is for a minute; empty if clients are not sent there. */
    Optional<URI> of(String bucket, StorageKey key, String fileName, boolean head) {
        return presigner.map(
                signer -> URI.create(head ? forHead(signer, bucket, key) : forGet(signer, bucket, key, fileName)));
    }

    private static String forGet(S3Presigner signer, String bucket, StorageKey key, String fileName) {
        GetObjectRequest get = GetObjectRequest.builder()
                .bucket(bucket)
                .key(key.text())
                .responseContentType("application/gzip")
                .responseContentDisposition("attachment; filename=\"" + fileName + "\"")
                .build();
        return signer.presignGetObject(sign -> sign.signatureDuration(LIFE).getObjectRequest(get))
                .url()
                .toString();
    }

    private static String forHead(S3Presigner signer, String bucket, StorageKey key) {
        return signer.presignHeadObject(sign -> sign.signatureDuration(LIFE)
                        .headObjectRequest(get -> get.bucket(bucket).key(key.text())))
                .url()
                .toString();
    }

    @Override
    public void close() {
        presigner.ifPresent(S3Presigner::close);
    }
}
