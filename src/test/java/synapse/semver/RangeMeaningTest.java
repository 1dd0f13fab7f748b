package synapse.semver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Compares ranges with what their operators say about numbers one by one, without any bounds. */
class RangeMeaningTest {
    private static final int RELEASE = 9; // rank of a release among its pre-releases -0 to -2
    private static final List<int[]> GRID = grid();
    private static final List<Version> VERSIONS =
            GRID.stream().map(RangeMeaningTest::text).map(Version::parse).toList();

    @Test
    void a_range_contains_what_its_operators_say() {
        var random = new Random(3);
        for (int i = 0; i < 4_000; i++) {
            List<Comparison> all = comparisons(random);
            String text = all.stream().map(Comparison::text).collect(Collectors.joining(" "));
            var constraint = VersionConstraint.parse(text);

            assertThat(contained(constraint)).as(constraint.text()).isEqualTo(expected(all));
        }
    }

    @Test
    void a_hyphen_range_reaches_from_the_first_to_the_second() {
        var random = new Random(4);
        for (int i = 0; i < 1_000; i++) {
            var low = new Comparison(">=", numbers(random));
            var high = new Comparison("<=", numbers(random));
            var constraint = VersionConstraint.parse(text(low.numbers()) + " - " + text(high.numbers()));

            assertThat(contained(constraint)).as(constraint.text()).isEqualTo(expected(List.of(low, high)));
        }
    }

    private static List<String> contained(VersionConstraint constraint) {
        return VERSIONS.stream()
                .filter(constraint::satisfiedBy)
                .map(Version::text)
                .toList();
    }

    private static List<String> expected(List<Comparison> all) {
        return GRID.stream()
                .filter(version -> isExpected(all, version))
                .map(RangeMeaningTest::text)
                .toList();
    }

    private static boolean isExpected(List<Comparison> all, int[] version) {
        boolean open = version[3] == RELEASE || all.stream().anyMatch(one -> one.opens(version));
        return open && all.stream().allMatch(one -> one.holds(version));
    }

    /** An operator and one to four numbers; the fourth is the rank of a pre-release. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record Comparison(String operator, int[] numbers) {
        String text() {
            return operator + RangeMeaningTest.text(numbers);
        }

        boolean opens(int[] version) {
            return numbers.length == 4 && numbers[3] != RELEASE && agree(version, 3);
        }

        boolean holds(int[] version) {
            int order = order(version, numbers.length);
            return switch (operator) {
                case "", "=" -> order == 0 && isFromHere(version);
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> isFromHere(version);
                case "~" -> isFromHere(version) && agree(version, Math.min(2, numbers.length));
                default -> isFromHere(version) && agree(version, leftmostNonZero());
            };
        }

        private int leftmostNonZero() {
            int count = 1;
            while (count < Math.min(3, numbers.length) && numbers[count - 1] == 0) {
                count++;
            }
            return count;
        }

        private boolean isFromHere(int[] version) {
            boolean reached = order(version, numbers.length) >= 0
                    && (numbers.length == 4 || version[3] == RELEASE || !isFirst(version));
            return reached || isZero(); // from 0.0.0 on is everything, even 0.0.0-0
        }

        private boolean isZero() {
            return Arrays.stream(numbers).limit(3).sum() == 0 && (numbers.length < 4 || numbers[3] == RELEASE);
        }

        private boolean isFirst(int[] version) {
            boolean first = agree(version, numbers.length);
            for (int i = numbers.length; i < 3; i++) {
                first &= version[i] == 0;
            }
            return first;
        }

        private boolean agree(int[] version, int count) {
            return order(version, count) == 0;
        }

        private int order(int[] version, int count) {
            for (int i = 0; i < count; i++) {
                if (version[i] != numbers[i]) {
                    return Integer.compare(version[i], numbers[i]);
                }
            }
            return 0;
        }
    }

    private static List<Comparison> comparisons(Random random) {
        var all = new ArrayList<Comparison>();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            String operator = Samples.oneOf(new String[] {"", "=", "<", "<=", ">", ">=", "~", "^"}, random);
            int[] numbers = numbers(random);
            // >1.2 begins at 1.3.0, not at its pre-releases: the tables say so, this oracle does not know
            all.add(new Comparison(operator.equals(">") && numbers.length < 4 ? ">=" : operator, numbers));
        }
        return all;
    }

    private static int[] numbers(Random random) {
        var numbers = new int[random.nextBoolean() ? 4 : 1 + random.nextInt(2)];
        for (int i = 0; i < Math.min(3, numbers.length); i++) {
            numbers[i] = random.nextInt(3);
        }
        if (numbers.length == 4) {
            numbers[3] = random.nextBoolean() ? RELEASE : random.nextInt(3);
        }
        return numbers;
    }

    private static List<int[]> grid() {
        var grid = new ArrayList<int[]>();
        for (int i = 0; i < 3 * 3 * 3 * 4; i++) {
            int rank = i % 4 == 3 ? RELEASE : i % 4;
            grid.add(new int[] {i / 36, i / 12 % 3, i / 4 % 3, rank});
        }
        return grid;
    }

    private static String text(int[] numbers) {
        var text = new StringBuilder().append(numbers[0]);
        for (int i = 1; i < Math.min(3, numbers.length); i++) {
            text.append('.').append(numbers[i]);
        }
        if (numbers.length == 4 && numbers[3] != RELEASE) {
            text.append('-').append(numbers[3]);
        }
        return text.toString();
    }
}
