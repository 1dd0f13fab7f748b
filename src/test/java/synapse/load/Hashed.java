package synapse.load;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicLong;
import synapse.archive.Digest;

/**
 * A body of any size, of which nothing is kept but this.
 *
 * @param hex SHA-256, lower-case
 * @param count bytes
 */
public record Hashed(String hex, long count) {
    /** Hashes a body while it arrives. */
    public static BodyHandler<Hashed> handler() {
        return response -> {
            MessageDigest sha256 = Digest.sha256();
            AtomicLong count = new AtomicLong();
            return BodySubscribers.mapping(
                    BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(bytes -> {
                                sha256.update(bytes);
                                count.addAndGet(bytes.length);
                            }))
                            .apply(response),
                    ignored -> new Hashed(Digest.of(sha256).hex(), count.get()));
        };
    }
}
