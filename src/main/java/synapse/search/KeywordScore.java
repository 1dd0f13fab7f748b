package synapse.search;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well keywords answer a query, from 0 to 1: the share of its words that are keywords, or stand in one, squared. */
final class KeywordScore {
    private static final double INSIDE = 0.7;

    private final Asked asked;
    private final String whole;
    private final Map<String, String> stems = new HashMap<>(); // packages have many keywords in common

    KeywordScore(Asked asked, WholeName whole) {
        this.asked = asked;
        this.whole = whole.squashed();
    }

    double of(List<String> keywords) {
        if (keywords.isEmpty()) return 0;
        Map<String, Double> words = new HashMap<>();
        for (String keyword : keywords) {
            String lower = keyword.toLowerCase(Locale.ROOT);
            if (!whole.isEmpty() && NameText.squash(lower).equals(whole)) return 1;
            words.put(lower, 1.0);
            words.put(stem(lower), 1.0);
            for (String word : TextWords.texts(lower)) words.putIfAbsent(stem(word), INSIDE);
        }
        double found = 0;
        for (AskedWord word : asked.all()) found += word.weight() * best(word, words);
        double share = Math.min(1, found / asked.scale());
        return share * share;
    }

    private String stem(String word) {
        return stems.computeIfAbsent(word, asked.stems()::of);
    }

    private static double best(AskedWord word, Map<String, Double> words) {
        double best = words.getOrDefault(word.text(), 0.0);
        for (var form : word.stems().entrySet()) {
            best = Math.max(best, form.getValue() * words.getOrDefault(form.getKey(), 0.0));
        }
        for (var form : word.names().entrySet()) {
            best = Math.max(best, form.getValue() * words.getOrDefault(form.getKey(), 0.0));
        }
        return best;
    }
}
