package synapse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The figures as a Markdown table that is aligned as text, too. */
record ResultTable(Results results) {
    private static final List<String> TITLES = List.of(
            "what", "server", "result", "x nginx", "x Verdaccio", "p50 ms", "p90 ms", "p99 ms", "max ms", "spread");
    private static final int TEXT_COLUMNS = 2; // the others are numbers

    String text() {
        List<List<String>> rows = new ArrayList<>();
        String former = "";
        for (Measurement each : results.all()) {
            rows.add(row(each, each.what().equals(former)));
            former = each.what();
        }
        int[] widths = IntStream.range(0, TITLES.size())
                .map(column -> width(rows, column))
                .toArray();
        StringBuilder text = new StringBuilder(line(TITLES, widths)).append(rule(widths));
        rows.forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private List<String> row(Measurement of, boolean sameAsAbove) {
        boolean ours = of.server().equals(Server.REGISTRY);
        Percentiles percentiles = of.percentiles();
        return List.of(
                sameAsAbove ? "" : of.what(),
                of.server(),
                of.unit().format(of.value()) + (of.wrong() > 0 ? " (" + of.wrong() + " WRONG)" : ""),
                ours ? ratio(results.advantage(of.what(), Server.NGINX)) : "",
                ours ? ratio(results.advantage(of.what(), Server.VERDACCIO)) : "",
                number(percentiles.p50()),
                number(percentiles.p90()),
                number(percentiles.p99()),
                number(percentiles.max()),
                Double.isNaN(of.spread()) ? "" : String.format(Locale.ROOT, "±%.0f %%", 100 * of.spread()));
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? number(ratio.getAsDouble()) : "–";
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Unit.number(value);
    }

    private static int width(List<List<String>> rows, int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).length())
                .reduce(TITLES.get(column).length(), Math::max);
    }

    private static String line(List<String> cells, int... widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> padded(cells.get(i), widths[i], i < TEXT_COLUMNS))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String padded(String cell, int width, boolean left) {
        String blanks = " ".repeat(width - cell.length());
        return left ? cell + blanks : blanks + cell;
    }

    private static String rule(int... widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(i -> i < TEXT_COLUMNS ? "-".repeat(widths[i]) : "-".repeat(widths[i] - 1) + ":")
                .collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
