package synapse.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Fuzzing of a parser: mutants of good inputs are taken or refused as declared, in no more than {@value #MOST_MILLIS} ms,
 * and nothing else happens. {@code -Dfuzz.inputs} says how many, {@code -Dfuzz.seed} which; the same seed, the same inputs.
 *
 * @param seeds good inputs, small ones
 * @param worst inputs that cost most, up to the limits of size; each is tried in the end, and before that now and then a mutant of one
 * @param pieces what is put into mutants, beside single characters
 * @param parse returns what was read, or nothing if the input is refused as declared; only this is timed
 * @param law what must hold for what was read
 */
public record Fuzz<T>(
        String what,
        List<byte[]> seeds,
        List<byte[]> worst,
        List<String> pieces,
        Function<byte[], Optional<T>> parse,
        Consumer<T> law) {
    private static final int INPUTS = Integer.getInteger("fuzz.inputs", 10_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_240_229);
    private static final int HARD_EACH = 1_000;
    private static final int WARM = 2_000;
    private static final long MOST_MILLIS = 50;
    private static final int MEASURES = 5; // a pause of the machine is no fault of the parser
    private static final int MORE_MEASURES = 50; // nor is code that the compiler has not seen yet

    /** Runs all inputs, and says what it found on standard output. */
    public void run() {
        Random random = new Random(SEED);
        Mutator mutator = new Mutator(random, seeds, pieces);
        for (int i = 0; i < WARM; i++) parse.apply(mutator.next()).ifPresent(law);
        Slowest slowest = new Slowest();
        int taken = 0;
        for (int i = 0; i < INPUTS; i++) {
            boolean isHard = i % HARD_EACH == 0 && !worst.isEmpty();
            byte[] input = isHard ? mutator.mutant(worst.get(random.nextInt(worst.size()))) : mutator.next();
            if (isTaken(input, slowest)) taken++;
        }
        slowest.timeAgain();
        for (byte[] input : worst) isTaken(input, slowest);
        slowest.timeAgain();
        System.out.printf(
                "fuzz: %s: %,d inputs of seed %d, %,d taken, slowest %.3f ms: %s%n",
                what, INPUTS, SEED, taken, slowest.nanos / 1e6, shown(slowest.input));
        assertThat(taken).as("taken of " + INPUTS).isBetween(INPUTS / 40, INPUTS * 19 / 20);
    }

    /** Requires that each of {@code good} is taken: else mutants would not come far. */
    public void requireTaken(List<byte[]> good) {
        assertThat(good).allMatch(seed -> isTaken(seed, new Slowest()));
    }

    private boolean isTaken(byte[] input, Slowest slowest) {
        try {
            Optional<T> read = slowest.time(input);
            read.ifPresent(law);
            return read.isPresent();
        } catch (Exception | StackOverflowError | AssertionError e) {
            throw new AssertionError(what + " of seed " + SEED + ", in Base64: " + base64(input), e);
        }
    }

    private static String base64(byte... input) {
        return Base64.getEncoder().encodeToString(input);
    }

    private static String shown(byte... input) {
        String text = new String(input, UTF_8).replaceAll("[^ -~]", "?");
        return text.length() <= 60 ? text : text.substring(0, 60) + "… (" + input.length + " bytes)";
    }

    /** The input that took longest, by the best of several measures. */
    private final class Slowest {
        private long nanos;
        private byte[] input = {};

        /** Takes the best of more measures, now that the code is warm. */
        void timeAgain() {
            for (int i = 0; i < MORE_MEASURES; i++) nanos = Math.min(nanos, nanosOf(input));
        }

        private long nanosOf(byte... candidate) {
            long begin = System.nanoTime();
            parse.apply(candidate).ifPresent(read -> {});
            return System.nanoTime() - begin;
        }

        Optional<T> time(byte[] candidate) {
            long begin = System.nanoTime();
            Optional<T> read = parse.apply(candidate);
            long least = System.nanoTime() - begin;
            long most = MOST_MILLIS * 1_000_000;
            for (int i = 1; i < (least > most ? MORE_MEASURES : MEASURES) && least > nanos; i++) {
                least = Math.min(least, nanosOf(candidate));
            }
            if (least > nanos) {
                nanos = least;
                input = candidate;
                assertThat(nanos).as("nanoseconds").isLessThan(most);
            }
            return read;
        }
    }
}
