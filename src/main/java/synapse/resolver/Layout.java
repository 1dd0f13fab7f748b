package synapse.resolver;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sets an explanation in lines of at most 80 columns, numbers before the steps that have one. */
final class Layout {
    private static final int WIDTH = 80;
    private static final int MOST_GLUED = 40; // what is longer may be torn apart
    private static final int MARGIN = 5;
    private static final int FIRST = 10; // steps that are shown if there are too many to be read
    private static final int LAST = 30;

    private Layout() {}

    /** Sets steps of which the sentences have no-break spaces. */
    static String of(List<Step> steps, List<Relaxation> relaxations) {
        boolean numbered = steps.stream().anyMatch(step -> step.number() > 0);
        String why = IntStream.range(0, steps.size())
                .filter(place -> !isLeftOut(place, steps.size()))
                .mapToObj(place -> line(steps.get(place), numbered) + gap(place, steps.size()))
                .collect(Collectors.joining("\n"));
        if (relaxations.isEmpty()) return why;
        String ways = relaxations.stream().map(Layout::way).collect(Collectors.joining("\n"));
        return why + "\n\n" + (relaxations.size() == 1 ? "This would help:\n" : "Any of these would help:\n") + ways;
    }

    private static boolean isLeftOut(int place, int count) {
        return count > FIRST + LAST && place >= FIRST && place < count - LAST;
    }

    /** Says behind the last of the first steps that others are left out. */
    private static String gap(int place, int count) {
        boolean isBefore = count > FIRST + LAST && place == FIRST - 1;
        return isBefore ? String.format(Locale.ROOT, "\n… %,d steps are left out …", count - FIRST - LAST) : "";
    }

    private static String way(Relaxation relaxation) {
        return relaxation.changes().stream()
                .map(change -> wrapped(change.words(), 2))
                .collect(Collectors.joining("\n  and ", "- ", ""));
    }

    private static String line(Step step, boolean numbered) {
        if (!numbered) return wrapped(step.text(), 0);
        String mark = step.number() > 0 ? "(%d)".formatted(step.number()) : "";
        return (mark + " ".repeat(MARGIN)).substring(0, Math.max(MARGIN, mark.length() + 1))
                + wrapped(step.text(), MARGIN);
    }

    private static String wrapped(String text, int indent) {
        StringBuilder wrapped = new StringBuilder();
        int column = indent;
        for (String glued : text.split(" ", -1)) {
            List<String> words =
                    glued.length() > MOST_GLUED ? List.of(glued.split("" + Phrase.GLUE, -1)) : List.of(glued);
            for (String word : words) {
                boolean isFirst = wrapped.isEmpty();
                if (!isFirst && column + 1 + word.length() > WIDTH) {
                    wrapped.append('\n').append(" ".repeat(indent));
                    column = indent;
                } else if (!isFirst) {
                    wrapped.append(' ');
                    column++;
                }
                wrapped.append(word.replace(Phrase.GLUE, ' '));
                column += word.length();
            }
        }
        return wrapped.toString();
    }
}
