package synapse.resolver;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why there is no solution.
 *
 * @param lines step by step; the last line says so
 * @param relaxations at most three changes to the root's requirements, each of which is known to help
 */
public record Explanation(List<Line> lines, List<Relaxation> relaxations) {
    private static final int WIDTH = 80;

    public Explanation {
        lines = List.copyOf(lines);
        relaxations = List.copyOf(relaxations);
    }

    /** A step. The number is 0 if no later line refers to it; else that line has it in parentheses. */
    public record Line(int number, String text) {}

    /** Returns the lines for people: at most 80 columns wide, numbers before the steps that have one. */
    public String text() {
        boolean numbered = lines.stream().anyMatch(line -> line.number() > 0);
        String why = lines.stream().map(line -> text(line, numbered)).collect(Collectors.joining("\n"));
        if (relaxations.isEmpty()) return why;
        String ways = relaxations.stream()
                .map(way -> "- " + wrapped(way.toString(), "  "))
                .collect(Collectors.joining("\n"));
        return why + "\n\n" + (relaxations.size() == 1 ? "This would help:\n" : "Any of these would help:\n") + ways;
    }

    private static String text(Line line, boolean numbered) {
        if (!numbered) return wrapped(line.text(), "");
        String mark = line.number() > 0 ? "(%d)".formatted(line.number()) : "";
        return "%-5s".formatted(mark) + wrapped(line.text(), " ".repeat(5));
    }

    private static String wrapped(String text, String indent) {
        StringBuilder wrapped = new StringBuilder();
        int column = indent.length();
        for (String word : text.split(" ", -1)) {
            boolean first = column == indent.length();
            if (!first && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n').append(indent);
                column = indent.length();
            } else if (!first) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }
}
