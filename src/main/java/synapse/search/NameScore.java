package synapse.search;

import java.util.Collection;
import java.util.Map;

/**
 * How well a name answers a query, from 0 to 1: as the name itself, as its beginning or a part of it, by its words, or with slips
 * of the pen (docs/search.md has the definitions).
 */
final class NameScore {
    static final double EXACT = 1;
    private static final double SPELLING = 0.97;
    private static final double BEGINNING = 0.62;
    private static final double INSIDE = 0.50;
    private static final double LENGTH = 0.02; // for each letter of a part, up to ten
    private static final double WHOLE_SPAN = 0.33;
    private static final double PART_SPAN = 0.25;
    private static final double WORD_SLIP = 0.75; // where the query is a word of some name: hardly a slip then
    private static final double SECOND_SLIP = 0.15;
    private static final double SLIP = 0.94;
    private static final double EDIT = 0.6;
    private static final double WORDS = 0.92;
    private static final double FEW_WORDS = 2.5; // exponent: names that have a few of the words say little
    private static final double UNCOVERED = 0.65;
    private static final int MAX_SLIPS = 2;
    private static final int SHORTEST_SLIP = 3;

    private final String canonical;
    private final String squashed;
    private final Collection<AskedWord> words;
    private final double weight;
    private final boolean isWord;

    NameScore(Asked asked, WholeName whole) {
        this.canonical = whole.canonical();
        this.squashed = whole.squashed();
        this.words = asked.all();
        this.weight = asked.scale();
        this.isWord = words.size() == 1
                && words.stream().allMatch(word -> word.names().containsKey(squashed));
    }

    /** Tells whether the query is this very name. */
    boolean isExact(String canonicalName) {
        return canonicalName.equals(canonical);
    }

    /**
     * How well a name fits.
     *
     * @param share of the words that stand in it, by their weights
     */
    record Fit(double score, double share) {}

    Fit of(String name, String canonicalName) {
        if (isExact(canonicalName)) return new Fit(EXACT, 1);
        NameText text = NameText.of(name);
        if (!squashed.isEmpty() && text.squashed().equals(squashed)) return new Fit(SPELLING, 1);
        NameCover cover = new NameCover(text);
        double share = words(cover);
        double whole = asWhole(text, cover);
        return new Fit(Math.max(byWords(share, cover), whole), whole > 0 ? 1 : share);
    }

    private double words(NameCover cover) {
        double found = 0;
        for (AskedWord word : words) found += word.weight() * best(cover, word.names(), word.text());
        return Math.min(1, found / weight);
    }

    private double byWords(double share, NameCover cover) {
        double words = Math.pow(share, this.words.size() < 2 ? 1 : FEW_WORDS);
        return WORDS * words * (UNCOVERED + (1 - UNCOVERED) * cover.share());
    }

    /** Returns how well the word's best form fits, and marks it as covered. */
    private static double best(NameCover cover, Map<String, Double> forms, String text) {
        double best = cover.fit(text);
        String form = text;
        for (var each : forms.entrySet()) {
            if (each.getValue() <= best) continue;
            double fit = each.getValue() * cover.fit(each.getKey());
            if (fit > best) {
                best = fit;
                form = each.getKey();
            }
        }
        if (best > 0) cover.mark(form, best);
        return best;
    }

    private double asWhole(NameText text, NameCover cover) {
        String name = text.squashed();
        if (squashed.length() < 2 || name.isEmpty()) return 0;
        int at = name.indexOf(squashed);
        if (at >= 0) {
            boolean begins = at == 0 || cover.isFirstTelling(at);
            boolean inside = squashed.length() > IndexedText.GRAM;
            if (!begins && !inside) return 0;
            double share = cover.shareOf(at, at + squashed.length());
            return begins
                    ? BEGINNING + WHOLE_SPAN * share
                    : INSIDE + LENGTH * Math.min(10, squashed.length()) + PART_SPAN * share;
        }
        if (squashed.length() < SHORTEST_SLIP) return 0;
        int most = squashed.length() < 6 ? 1 : MAX_SLIPS;
        int edits = EditDistance.between(squashed, name, most);
        return edits > most
                ? 0
                : (isWord ? WORD_SLIP : 1)
                        * Math.max(
                                0,
                                SLIP
                                        - EDIT * edits / Math.max(squashed.length(), name.length())
                                        - SECOND_SLIP * (edits - 1));
    }
}
