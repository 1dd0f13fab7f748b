package synapse.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * The text of an API token: {@code syn_}, 30 random digits of base 62 (178 bits), and 6 more that are the CRC-32 of these
 * 30 characters. So scanners of source code know one when they see it, and a mistyped one costs no look at the database.
 */
final class ApiTokenSecret {
    private static final String PREFIX = "syn_";
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM_CHARS = 30;
    private static final int CHECK_CHARS = 6;
    private static final Pattern FORM = Pattern.compile("syn_[0-9A-Za-z]{36}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiTokenSecret() {}

    static String make() {
        String random = RANDOM.ints(RANDOM_CHARS, 0, DIGITS.length())
                .mapToObj(digit -> String.valueOf(DIGITS.charAt(digit)))
                .collect(Collectors.joining());
        return PREFIX + random + checksum(random);
    }

    /** Tells whether the text wants to be an API token. */
    static boolean isMeant(String text) {
        return text.startsWith(PREFIX);
    }

    /** @throws RegistryException {@link ProblemType#INVALID_TOKEN} if the text was never made here */
    static void check(String text) {
        if (FORM.matcher(text).matches()) {
            int end = PREFIX.length() + RANDOM_CHARS;
            if (text.substring(end).equals(checksum(text.substring(PREFIX.length(), end)))) return;
        }
        throw new RegistryException(
                ProblemType.INVALID_TOKEN, "the token begins like an API token but is mistyped or cut off");
    }

    private static String checksum(String random) {
        CRC32 crc = new CRC32();
        crc.update(random.getBytes(StandardCharsets.US_ASCII));
        StringBuilder digits = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < CHECK_CHARS; i++) {
            digits.append(DIGITS.charAt((int) (rest % DIGITS.length())));
            rest /= DIGITS.length();
        }
        return digits.reverse().toString();
    }
}
