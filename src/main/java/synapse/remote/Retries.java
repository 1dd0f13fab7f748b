package synapse.remote;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.ThreadLocalRandom;

/** When a request is tried again, and after how long: twice the time at each try, jittered, at least what the server asks. */
final class Retries {
    /** Tries in all. */
    static final int MOST = 4;

    private static final Duration FIRST = Duration.ofMillis(300);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Retries() {}

    /** Tells whether the status is one that passes. */
    static boolean isPassing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /** Returns how long to wait behind the try of this number, from 1. */
    static Duration pause(int tried, HttpHeaders headers) {
        long most = FIRST.toMillis() << (tried - 1);
        Duration own = Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
        Duration asked = headers.firstValue("Retry-After").map(Retries::seconds).orElse(Duration.ZERO);
        return asked.compareTo(own) > 0 ? asked : own;
    }

    /** Tells whether one should rather give up than wait. */
    static boolean isTooLong(Duration pause) {
        return pause.compareTo(LONGEST) > 0;
    }

    /** Reads seconds or a date (RFC 9110, section 10.2.3); zero if it is neither. */
    private static Duration seconds(String text) {
        try {
            return text.chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(Instant.now(), ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Duration.ZERO;
        }
    }
}
