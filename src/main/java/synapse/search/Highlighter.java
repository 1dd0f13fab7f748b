package synapse.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Marks in texts what a query asked for. */
final class Highlighter {
    /** Longest snippet of a text; it begins a little before the first mark. */
    static final int MAX_CHARS = 280;

    private static final int BEFORE = 60;
    private static final int SHORTEST_PART = 2;

    private final Set<String> stems = new HashSet<>();
    private final Set<String> parts = new HashSet<>();
    private final List<String> prefixes = new ArrayList<>();
    private final Stems stemmer;

    Highlighter(Asked asked) {
        stemmer = asked.stems();
        for (AskedWord word : asked.all()) {
            stems.add(stemmer.of(word.text()));
            stems.addAll(word.stems().keySet());
            parts.add(word.text());
            parts.addAll(word.names().keySet());
        }
        for (String prefix : asked.prefixes()) prefixes.add(prefix.toLowerCase(Locale.ROOT));
    }

    /** Marks words. */
    List<Snippet> text(String text) {
        boolean[] marks = new boolean[text.length()];
        int first = -1;
        for (Token word : TextWords.of(text)) {
            if (!isAsked(word.text())) continue;
            if (first < 0) first = word.begin();
            mark(marks, word.begin(), word.end());
        }
        if (first < 0) return List.of();
        int begin = text.length() <= MAX_CHARS ? 0 : wordBoundary(text, Math.max(0, first - BEFORE));
        return snippets(text, marks, begin, Math.min(text.length(), begin + MAX_CHARS));
    }

    /** Marks parts, for words in names often stand in others. */
    List<Snippet> name(String name) {
        boolean[] marks = new boolean[name.length()];
        String lower = name.toLowerCase(Locale.ROOT);
        for (String part : parts) {
            if (part.length() < SHORTEST_PART) continue;
            int at = lower.indexOf(part);
            if (at >= 0) mark(marks, at, at + part.length());
        }
        for (String prefix : prefixes) {
            int at = lower.indexOf(prefix);
            if (at >= 0) mark(marks, at, at + prefix.length());
        }
        return snippets(name, marks, 0, name.length());
    }

    private boolean isAsked(String word) {
        return stems.contains(word)
                || stems.contains(stemmer.of(word))
                || prefixes.stream().anyMatch(word::startsWith);
    }

    private static void mark(boolean[] marks, int begin, int end) {
        for (int at = begin; at < end && at < marks.length; at++) marks[at] = true;
    }

    private static int wordBoundary(String text, int at) {
        int begin = at;
        while (begin > 0 && TextWords.isWord(text, begin - 1)) begin--;
        return begin;
    }

    private static List<Snippet> snippets(String text, boolean[] marks, int begin, int end) {
        List<Snippet> snippets = new ArrayList<>();
        int from = begin;
        for (int at = begin + 1; at <= end; at++) {
            if (at < end && marks[at] == marks[from]) continue;
            snippets.add(new Snippet(text.substring(from, at), marks[from]));
            from = at;
        }
        return snippets;
    }
}
