package synapse.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The terms that stand in the index for a name, a description, keywords and the like. For one thread. */
final class IndexedText {
    static final int LONGEST_EDGE = 12;
    static final int GRAM = 3;

    private final Stems stems = new Stems();

    /** Words of the name, their parts and the stems of both. */
    ListedTokens name(NameText name) {
        ListedTokens tokens = new ListedTokens();
        for (int word = 0; word < name.words().size(); word++) {
            Set<String> here = name.tokens(word);
            for (String each : List.copyOf(here)) here.add(stems.of(each));
            tokens.add(here);
        }
        return tokens;
    }

    /** Beginnings of the name and of each of its words, with and without {@code lib}. */
    ListedTokens edges(NameText name) {
        Set<String> edges = new LinkedHashSet<>();
        int word = -1;
        boolean afterLib = false;
        for (NameText.Atom atom : name.atoms()) {
            if (atom.word() != word || afterLib) {
                String rest = name.squashed().substring(atom.begin());
                for (int length = 1; length <= Math.min(LONGEST_EDGE, rest.length()); length++) {
                    edges.add(rest.substring(0, length));
                }
            }
            afterLib = atom.word() != word && atom.text().equals("lib");
            word = atom.word();
        }
        return new ListedTokens().add(edges);
    }

    /** Trigrams, each at its place. */
    ListedTokens grams(NameText name) {
        ListedTokens grams = new ListedTokens();
        for (String gram : grams(name.squashed())) grams.add(List.of(gram));
        return grams;
    }

    static List<String> grams(String squashed) {
        List<String> grams = new ArrayList<>();
        for (int at = 0; at + GRAM <= squashed.length(); at++) grams.add(squashed.substring(at, at + GRAM));
        return grams;
    }

    /** Stems of a text without stop words; {@code file-system} counts as {@code filesystem}, too. */
    ListedTokens text(String text) {
        List<Token> words = TextWords.of(text);
        ListedTokens tokens = new ListedTokens();
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            Set<String> here = new LinkedHashSet<>();
            if (!WordList.STOP.contains(word.text())) here.addAll(forms(word.text()));
            boolean joined = i + 1 < words.size()
                    && isHyphen(text, word.end(), words.get(i + 1).begin());
            if (joined) here.add(stems.of(word.text() + words.get(i + 1).text()));
            tokens.add(here);
        }
        return tokens;
    }

    /** Stems of each of these texts. */
    ListedTokens texts(Collection<String> texts) {
        return text(String.join(" ", texts));
    }

    /** Words as they are. */
    static ListedTokens words(String text) {
        ListedTokens tokens = new ListedTokens();
        for (String word : TextWords.texts(text)) tokens.add(List.of(word));
        return tokens;
    }

    private Set<String> forms(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(stems.of(word));
        int letters = 0;
        while (letters < word.length() && Character.isLetter(word.charAt(letters))) letters++;
        if (letters >= 3 && letters < word.length()) forms.add(stems.of(word.substring(0, letters)));
        return forms;
    }

    private static boolean isHyphen(String text, int end, int begin) {
        return begin == end + 1 && text.charAt(end) == '-';
    }
}
