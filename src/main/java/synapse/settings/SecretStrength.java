package synapse.settings;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells secret keys that a stranger could guess. What it lets pass may still be weak; what it refuses surely is. */
final class SecretStrength {
    static final int MIN_BYTES = 32;

    private static final int MIN_DISTINCT_CHARS = 8;
    private static final int LONGEST_PERIOD = 16;
    private static final double MIN_BITS = 80;

    /** What stands in examples, ours and others'; such a value is public. */
    private static final List<String> SAMPLE_WORDS = List.of(
            "changeme",
            "changeit",
            "pleasechange",
            "replaceme",
            "yoursecret",
            "mysecret",
            "secretkey",
            "supersecret",
            "topsecret",
            "notasecret",
            "insecure",
            "password",
            "passphrase",
            "example",
            "sample",
            "placeholder",
            "default",
            "dummy",
            "testing",
            "development",
            "opensslrand",
            "correcthorse",
            "loremipsum",
            "letmein",
            "thirtytwobytes",
            "32bytes",
            "qwertyuiop",
            "abcdefghijkl",
            "0123456789ab",
            "1234567890",
            "deadbeef");

    private SecretStrength() {}

    /** Returns why the key is weak, as the end of "REGISTRY_SECRET_KEY …". */
    static Optional<String> weakness(String secret) {
        if (secret.chars().distinct().count() < MIN_DISTINCT_CHARS || period(secret) <= LONGEST_PERIOD) {
            return Optional.of("must not repeat the same characters");
        }
        String letters = secret.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        if (SAMPLE_WORDS.stream().anyMatch(letters::contains)) {
            return Optional.of("must not be the value of an example, which everybody knows");
        }
        if (bits(secret) < MIN_BITS) return Optional.of("must not be guessable");
        return Optional.empty();
    }

    static int bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Returns after how many characters the text begins anew; its length if it does not. */
    private static int period(String text) {
        return IntStream.rangeClosed(1, text.length())
                .filter(period -> text.startsWith(text.substring(period)))
                .findFirst()
                .orElse(text.length());
    }

    /** Shannon's measure of the characters, and of their steps: a run such as abcdef… has many characters and few steps. */
    private static double bits(String text) {
        int[] steps = IntStream.range(1, text.length())
                .map(i -> text.charAt(i) - text.charAt(i - 1))
                .toArray();
        return Math.min(entropy(text.chars()) * text.length(), entropy(IntStream.of(steps)) * steps.length);
    }

    private static double entropy(IntStream values) {
        int[] sorted = values.sorted().toArray();
        double sum = 0;
        for (int i = 0; i < sorted.length; ) {
            int begin = i;
            while (i < sorted.length && sorted[i] == sorted[begin]) i++;
            double share = (double) (i - begin) / sorted.length;
            sum -= share * Math.log(share) / Math.log(2);
        }
        return sum;
    }
}
