package synapse.storage;

import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import synapse.config.ConfigurationException;
import synapse.config.Setting;

/** The settings of one bucket. Each method throws {@link ConfigurationException} if one is wrong or missing. */
record S3Settings(
        Setting bucket, Setting endpoint, Setting region, Setting accessKey, Setting secretKey, Setting pathStyle) {

    /** Returns the settings of the store of archives. */
    static S3Settings main() {
        return new S3Settings(
                new Setting("registry.s3.bucket"),
                new Setting("registry.s3.endpoint"),
                new Setting("registry.s3.region"),
                new Setting("registry.s3.access.key"),
                new Setting("registry.s3.secret.key"),
                new Setting("registry.s3.path.style"));
    }

    /** Returns the settings of the storage that repairs come from. */
    static S3Settings second() {
        return new S3Settings(
                new Setting("registry.repair.s3.bucket"),
                new Setting("registry.repair.s3.endpoint"),
                new Setting("registry.repair.s3.region"),
                new Setting("registry.repair.s3.access.key"),
                new Setting("registry.repair.s3.secret.key"),
                new Setting("registry.repair.s3.path.style"));
    }

    String bucketName() {
        return bucket.text()
                .orElseThrow(() -> new ConfigurationException(
                        bucket.variable() + " must be set for a store of type s3: the name of the bucket"));
    }

    /** Returns the server; empty for Amazon's. */
    Optional<URI> server() {
        return endpoint.server();
    }

    /** Returns the region: of an own server any, for it only enters the signature. */
    Region regionOf() {
        Optional<String> name = region.text();
        if (name.isEmpty() && server().isEmpty()) {
            throw new ConfigurationException(
                    "%s must be set, such as eu-central-1, or %s for a store that is not Amazon's"
                            .formatted(region.variable(), endpoint.variable()));
        }
        return Region.of(name.orElse("us-east-1"));
    }

    /** Tells whether the bucket stands in the path of requests; most servers other than Amazon's want that. */
    boolean inPath() {
        return pathStyle.flag(server().isPresent());
    }

    /** Returns the given keys, else whatever the SDK finds where it runs. */
    AwsCredentialsProvider credentials() {
        Optional<String> id = accessKey.text();
        Optional<String> secret = secretKey.text();
        if (id.isPresent() != secret.isPresent()) {
            throw new ConfigurationException("%s is missing: set both or neither of %s and %s"
                    .formatted(
                            (id.isPresent() ? secretKey : accessKey).variable(),
                            accessKey.variable(),
                            secretKey.variable()));
        }
        if (id.isEmpty()) return DefaultCredentialsProvider.builder().build();
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(id.get(), secret.get()));
    }
}
