package synapse.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Logs in, one after the other; the servers take turns, and so does a hash that is made here, as the registry makes it. */
record LoginBench(List<Publisher> publishers, int logins) {
    static final String LOGIN = "login";
    private static final String HASH = "login: its PBKDF2 alone";
    private static final int ITERATIONS = 600_000;
    private static final int KEY_BITS = 256;

    void measure(Results results) throws IOException, InterruptedException {
        Map<Publisher, Latencies> latencies = new LinkedHashMap<>();
        Latencies hashes = new Latencies();
        for (int i = 0; i < logins; i++) {
            hashes.add(hash());
            for (Publisher each : publishers) {
                latencies.computeIfAbsent(each, key -> new Latencies()).add(each.login());
            }
        }
        latencies.forEach((each, all) ->
                results.add(Measurement.sequential(LOGIN, each.server().name(), all)));
        results.add(Measurement.sequential(HASH, Server.REGISTRY, hashes));
    }

    private static long hash() {
        byte[] salt = new byte[16];
        new SecureRandom().nextBytes(salt);
        PBEKeySpec key = new PBEKeySpec("measures the registry".toCharArray(), salt, ITERATIONS, KEY_BITS);
        long began = System.nanoTime();
        try {
            SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return System.nanoTime() - began;
    }
}
