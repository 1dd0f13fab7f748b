package synapse.storage;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import synapse.config.Setting;

/** Makes clients of the SDK that wait for nothing without a limit. */
final class S3Clients {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration SILENCE = Duration.ofSeconds(4);
    private static final int ATTEMPTS = 6; // after an outage each kept connection that it has broken costs one
    private static final int CONNECTIONS = 1024; // a slow reader holds one for two seconds

    private S3Clients() {}

    /** Returns the longest time of one request with all its retries ({@code REGISTRY_S3_TIMEOUT}). */
    static Duration timeout() {
        return new Setting("registry.s3.timeout").duration();
    }

    static S3Client client(S3Settings settings, Duration timeout) {
        var builder = S3Client.builder()
                .region(settings.regionOf())
                .forcePathStyle(settings.inPath())
                .credentialsProvider(settings.credentials())
                .serviceConfiguration(signing -> signing.chunkedEncodingEnabled(false)) // few stores know all its forms
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED) // we give SHA-256 ourselves
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(calls -> calls.apiCallTimeout(timeout)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(ATTEMPTS)
                                .build()))
                .httpClientBuilder(Apache5HttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .connectionAcquisitionTimeout(CONNECT)
                        .socketTimeout(SILENCE)
                        .expectContinueEnabled(false)
                        .maxConnections(CONNECTIONS));
        settings.server().ifPresent(builder::endpointOverride);
        return builder.build();
    }

    /** @param server where clients reach the store; empty for Amazon's */
    static S3Presigner presigner(S3Settings settings, Optional<URI> server) {
        var builder = S3Presigner.builder()
                .region(settings.regionOf())
                .credentialsProvider(settings.credentials())
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.inPath())
                        .build());
        server.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
