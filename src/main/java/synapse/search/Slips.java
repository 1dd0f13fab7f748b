package synapse.search;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Keys by which words are found that differ in one edit: a word and the same without one of its letters. Two words one edit
 * apart share a key; so a few look-ups find what else would need a walk through all words.
 */
final class Slips {
    static final char MARK = '|'; // between key and word, in the index

    private static final int SHORTEST = 3;
    private static final int LONGEST = 32;

    private Slips() {}

    /** Returns the terms for the name and the words of it. */
    static Set<String> terms(NameText name) {
        Set<String> words = new LinkedHashSet<>();
        words.add(name.squashed());
        for (int i = 0; i < name.words().size(); i++) words.addAll(name.tokens(i));
        Set<String> terms = new LinkedHashSet<>();
        for (String word : words) {
            if (!isLetter(word.charAt(0)) && !isLetter(word.charAt(word.length() - 1)) && word.length() < 5) continue;
            for (String key : keys(word)) terms.add(key + MARK + word);
        }
        return terms;
    }

    static Set<String> keys(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) return Set.of();
        Set<String> keys = new HashSet<>();
        keys.add(word);
        for (int at = 0; at < word.length(); at++) keys.add(word.substring(0, at) + word.substring(at + 1));
        return keys;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
