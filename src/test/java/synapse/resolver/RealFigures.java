package synapse.resolver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What resolving real roots cost, by how much each of them can reach. */
final class RealFigures {
    private static final int[] BOUNDS = {50, 100, 250, 500, 1000, Integer.MAX_VALUE};

    private final List<Row> rows = new ArrayList<>();

    /** @param nanos of CPU, warm: the median of several */
    record Row(List<RootRequirement> root, SatSolver.Verdict reach, long steps, long nanos, long satNanos) {
        double millis() {
            return nanos / 1e6;
        }
    }

    void add(Row row) {
        rows.add(row);
    }

    /** Returns a table in Markdown. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append("| packages within reach | roots | solvable | versions, median | ms, median | p99 | worst |")
                .append(
                        " SAT4J ms, median | steps, median | p99 | worst |\n|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n");
        int from = 0;
        for (int bound : BOUNDS) {
            append(text, from, bound);
            from = bound;
        }
        append(text, 0, Integer.MAX_VALUE);
        return text.toString();
    }

    private void append(StringBuilder text, int above, int most) {
        List<Row> some = rows.stream()
                .filter(row -> row.reach().packages() > above && row.reach().packages() <= most)
                .toList();
        if (some.isEmpty()) return;
        String reach = most == Integer.MAX_VALUE
                ? above == 0 ? "all" : "over " + above
                : "%d to %d".formatted(above + 1, most);
        text.append(String.format(
                Locale.ROOT,
                "| %s | %d | %d %% | %,d | %.2f | %.2f | %.2f | %.1f | %,d | %,d | %,d |%n",
                reach,
                some.size(),
                100 * some.stream().filter(row -> row.reach().isSolvable()).count() / some.size(),
                (long) at(some, row -> row.reach().versions(), 0.5),
                at(some, Row::millis, 0.5),
                at(some, Row::millis, 0.99),
                at(some, Row::millis, 1),
                at(some, row -> row.satNanos() / 1e6, 0.5),
                (long) at(some, Row::steps, 0.5),
                (long) at(some, Row::steps, 0.99),
                (long) at(some, Row::steps, 1)));
    }

    private static double at(List<Row> rows, java.util.function.ToDoubleFunction<Row> figure, double share) {
        double[] sorted = rows.stream().mapToDouble(figure).sorted().toArray();
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * sorted.length))];
    }

    /** Returns the roots that took the most steps. */
    List<Row> hardest(int count) {
        return rows.stream()
                .sorted(Comparator.comparing(Row::steps).reversed())
                .limit(count)
                .toList();
    }
}
