package synapse.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Inputs for fuzzing. */
public final class Inputs {
    private Inputs() {}

    public static List<byte[]> of(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(UTF_8)).toList();
    }

    /** Returns a text, in which what is no UTF-8 becomes half a surrogate pair: that, too, may stand in a string. */
    public static String text(byte... input) {
        return new String(input, UTF_8).replace('\uFFFD', '\uD800');
    }

    /** Repeats a piece as often as it fits between two others, so that all have at most {@code most} characters. */
    public static String filled(String head, String piece, String tail, int most) {
        return head + piece.repeat((most - head.length() - tail.length()) / piece.length()) + tail;
    }

    /** Puts numbers for {@code #} in a piece, again and again, as often as it fits. */
    public static String numbered(String head, String piece, String tail, int most) {
        int each = piece.length() - 1 + Integer.toString(most).length();
        return IntStream.range(0, (most - head.length() - tail.length()) / each)
                .mapToObj(i -> piece.replace("#", Integer.toString(i + 1)))
                .collect(Collectors.joining("", head, tail));
    }
}
