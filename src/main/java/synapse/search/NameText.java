package synapse.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A name taken apart: at separators, between letters and digits, and after {@code lib}.
 *
 * @param squashed the name without separators, in lower case
 * @param atoms its smallest parts, one after the other
 */
record NameText(String squashed, List<Atom> atoms) {
    private static final String LIB = "lib";

    /**
     * A smallest part.
     *
     * @param begin in the squashed name
     * @param word number of the word, between separators, that it is of
     */
    record Atom(String text, int begin, int word) {
        int end() {
            return begin + text.length();
        }
    }

    static NameText of(String name) {
        StringBuilder squashed = new StringBuilder(name.length());
        List<Atom> atoms = new ArrayList<>();
        int word = 0;
        int at = 0;
        while (at < name.length()) {
            if (!TextWords.isWord(name, at)) {
                at++;
                continue;
            }
            int end = at;
            while (end < name.length() && TextWords.isWord(name, end)) end++;
            String chunk = name.substring(at, end).toLowerCase(Locale.ROOT);
            split(chunk, squashed.length(), word++, atoms);
            squashed.append(chunk);
            at = end;
        }
        return new NameText(squashed.toString(), atoms);
    }

    /** Returns the name without separators, in lower case. */
    static String squash(String name) {
        StringBuilder squashed = new StringBuilder(name.length());
        for (int at = 0; at < name.length(); at++) {
            if (TextWords.isWord(name, at)) squashed.append(name.charAt(at));
        }
        return squashed.toString().toLowerCase(Locale.ROOT);
    }

    /** Returns the words between separators, whole. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        int current = -1;
        for (Atom atom : atoms) {
            if (atom.word() == current) {
                words.set(current, words.get(current) + atom.text());
            } else {
                words.add(atom.text());
                current = atom.word();
            }
        }
        return words;
    }

    /** Returns what stands for one word in the index: whole, in parts, and from each part on to the end of its letters. */
    Set<String> tokens(int word) {
        Set<String> tokens = new LinkedHashSet<>();
        StringBuilder whole = new StringBuilder();
        for (Atom atom : atoms) {
            if (atom.word() != word) continue;
            if (whole.toString().equals(LIB)) tokens.add(LIB + atom.text());
            tokens.add(atom.text());
            whole.append(atom.text());
        }
        tokens.add(whole.toString());
        return tokens;
    }

    private static void split(String chunk, int offset, int word, List<Atom> atoms) {
        int begin = 0;
        for (int at = 1; at <= chunk.length(); at++) {
            boolean ends = at == chunk.length() || isDigit(chunk, at) != isDigit(chunk, at - 1);
            if (!ends) continue;
            String part = chunk.substring(begin, at);
            if (begin == 0 && part.startsWith(LIB) && part.length() >= LIB.length() + 2) {
                atoms.add(new Atom(LIB, offset, word));
                atoms.add(new Atom(part.substring(LIB.length()), offset + LIB.length(), word));
            } else {
                atoms.add(new Atom(part, offset + begin, word));
            }
            begin = at;
        }
    }

    private static boolean isDigit(String text, int at) {
        return Character.isDigit(text.charAt(at));
    }
}
