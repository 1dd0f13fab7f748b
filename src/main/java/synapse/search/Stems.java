package synapse.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.tartarus.snowball.ext.EnglishStemmer;

/** Stems of English words (Porter 2), and the near ones that a person means as well. For one thread. */
final class Stems {
    private static final int SHORTEST = 3;

    private final EnglishStemmer stemmer = new EnglishStemmer();

    /** Returns the stem; words with digits and very short ones are their own. */
    String of(String word) {
        if (word.length() <= SHORTEST || !isPlain(word)) return word;
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    /** Returns the stems of those who do it and of what they do, in either spelling: pars for parser, parser for parse. */
    Set<String> near(String word) {
        String stem = of(word);
        Set<String> near = new LinkedHashSet<>();
        if (word.length() < 4 || !isPlain(word)) return near;
        if (stem.endsWith("er") || stem.endsWith("or")) {
            String verb = stem.substring(0, stem.length() - 2);
            if (verb.length() >= SHORTEST) near.add(of(verb + "ing"));
        } else {
            near.add(of(stem + "er"));
            near.add(of(stem + "or"));
        }
        otherSpelling(stem, near);
        near.remove(stem);
        return near;
    }

    private static void otherSpelling(String stem, Set<String> near) {
        if (stem.endsWith("is")) near.add(stem.substring(0, stem.length() - 1) + "z");
        if (stem.endsWith("iz")) near.add(stem.substring(0, stem.length() - 1) + "s");
        if (stem.contains("our")) near.add(stem.replace("our", "or"));
        if (stem.contains("olor")) near.add(stem.replace("olor", "olour"));
        if (stem.contains("avior")) near.add(stem.replace("avior", "aviour"));
    }

    private static boolean isPlain(String word) {
        for (int at = 0; at < word.length(); at++) {
            char c = word.charAt(at);
            if (c < 'a' || c > 'z') return false;
        }
        return true;
    }
}
