package synapse.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What the text of a setting must look like.
 *
 * @param right says in words what is right, after "must be"
 * @param parser throws {@link IllegalArgumentException} for every other text
 */
record Form<T>(String right, Function<String, T> parser) {

    static Form<String> text() {
        return new Form<>("a text", text -> text);
    }

    /** One of these words; {@code fold} brings what was written to the case of the words. */
    static Form<String> choice(UnaryOperator<String> fold, String... words) {
        List<String> known = List.of(words);
        return new Form<>("one of " + String.join(", ", words), text -> {
            String word = fold.apply(text);
            if (known.contains(word)) return word;
            throw new IllegalArgumentException();
        });
    }

    static Form<String> choice(String... words) {
        Arrays.sort(words);
        return choice(UnaryOperator.identity(), words);
    }

    static Form<Boolean> flag() {
        return new Form<>("one of false, true", choice("true", "false").parser.andThen(Boolean::valueOf));
    }

    static Form<Long> number(long min, long max) {
        return new Form<>("a whole number from " + min + " to " + max, text -> {
            long number = Long.parseLong(text.strip());
            if (number >= min && number <= max) return number;
            throw new IllegalArgumentException();
        });
    }

    static Form<Duration> duration(Duration min, Duration max, String example) {
        return new Form<>(
                "an ISO 8601 duration from " + min + " to " + max + ", such as " + example,
                text -> within(min, max, text));
    }

    /** A duration, or {@code off}, which is none at all. */
    static Form<Duration> durationOrOff(Duration min, Duration max, String example) {
        return new Form<>(
                "off or " + duration(min, max, example).right,
                text -> text.strip().equals("off") ? Duration.ZERO : within(min, max, text));
    }

    private static Duration within(Duration min, Duration max, String text) {
        try {
            Duration duration = Duration.parse(text.strip());
            if (duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0) return duration;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e);
        }
        throw new IllegalArgumentException();
    }

    static Form<Path> path() {
        return new Form<>("a path", Path::of);
    }

    static Form<String> matching(String regex, String right) {
        return new Form<>(right, text -> {
            if (text.matches(regex)) return text;
            throw new IllegalArgumentException();
        });
    }

    /** The address of a server: {@code http} or {@code https}, host and port, nothing behind them. */
    static Form<URI> server() {
        Form<String> form = matching(
                "https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?/?",
                "the address of a server, such as https://s3.example.org");
        return new Form<>(form.right, form.parser.andThen(URI::create));
    }

    /** Five numbers from 0 to 1, with commas between them. */
    static Form<List<Double>> weights() {
        String right = "five numbers from 0 to 1 for name, description, keyword, popularity and recency, such as"
                + " 0.40,0.20,0.15,0.15,0.10";
        return new Form<>(right, text -> {
            List<Double> weights = Arrays.stream(text.split(",", -1))
                    .map(one -> Double.valueOf(one.strip()))
                    .toList();
            if (weights.size() == 5 && weights.stream().allMatch(one -> one >= 0 && one <= 1)) return weights;
            throw new IllegalArgumentException();
        });
    }

    static Form<String> upperCase(String... words) {
        return choice(text -> text.toUpperCase(Locale.ROOT), words);
    }
}
