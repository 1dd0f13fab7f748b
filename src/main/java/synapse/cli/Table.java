package synapse.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows for people: in columns where they fit, with the last one shortened if need be; else each row as a block. */
final class Table {
    private static final String GAP = "  ";
    private static final int LEAST_LAST = 16;

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        this.headings = List.of(headings);
    }

    void row(String... cells) {
        rows.add(Arrays.stream(cells).map(Words::clean).toList());
    }

    /** Prints the rows; nothing if there are none. */
    void print(Terminal terminal) {
        if (rows.isEmpty()) return;
        int[] widths = new int[headings.size()];
        for (int i = 0; i < widths.length; i++) widths[i] = width(i);
        int last = widths.length - 1;
        int before = Arrays.stream(widths)
                .limit(last)
                .map(width -> width + GAP.length())
                .sum();
        int left = terminal.columns() - before;
        if (widths[last] > left && left < LEAST_LAST) {
            for (List<String> row : rows) block(row, terminal);
            return;
        }
        widths[last] = Math.min(widths[last], left);
        terminal.result(line(headings, widths));
        for (List<String> row : rows) terminal.result(line(row, widths));
    }

    private int width(int column) {
        int most = rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(most, headings.get(column).length());
    }

    private static String line(List<String> cells, int... widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = Words.shorten(cells.get(i), widths[i]);
            line.append(cell).append(" ".repeat(widths[i] - cell.length())).append(GAP);
        }
        return line.toString().stripTrailing();
    }

    private void block(List<String> row, Terminal terminal) {
        terminal.result(row.get(0));
        for (int i = 1; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) terminal.result(GAP + headings.get(i) + ": " + row.get(i));
        }
    }
}
