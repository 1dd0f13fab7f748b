package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Names for what somebody is typing: those that begin so, or one of whose words does; then those that hold it; then slips. */
final class Suggestions {
    /** Most names. */
    static final int MOST = 10;
    /** Longest input that is looked at. */
    static final int MAX_CHARS = 64;

    private static final int LOOKED_AT = 40; // of those that match
    private static final int MAX_SLIPS = 30;
    private static final int MAX_WORDS = 6;
    private static final int SHORTEST_SLIP = 3;
    private static final int TWO_SLIPS = 7;

    private final Snapshot snapshot;
    private final String canonical;
    private final String squashed;
    private final Map<String, Double> found = new LinkedHashMap<>();

    private Suggestions(Snapshot snapshot, String typed) {
        this.snapshot = snapshot;
        this.canonical = Names.canonical(typed);
        this.squashed = NameText.squash(typed);
    }

    static List<String> of(Snapshot snapshot, String typed, int limit) throws IOException {
        String cut = typed.length() > MAX_CHARS ? typed.substring(0, MAX_CHARS) : typed;
        return new Suggestions(snapshot, cut).names(limit);
    }

    private List<String> names(int limit) throws IOException {
        if (squashed.isEmpty() || limit < 1) return List.of();
        add(beginning(), 2);
        if (found.size() < limit && squashed.length() >= IndexedText.GRAM) add(TermQueries.infix(squashed), 1);
        if (found.size() < limit) add(words(), 1);
        if (found.size() < limit && squashed.length() >= SHORTEST_SLIP) addSlips(1);
        if (found.isEmpty() && squashed.length() >= TWO_SLIPS) addSlips(2);
        return found.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    private Query beginning() {
        return TermQueries.best(List.of(
                TermQueries.constant(TermQueries.term(Fields.CANONICAL, canonical), 3),
                TermQueries.constant(TermQueries.term(Fields.SQUASHED, squashed), 2),
                TermQueries.constant(TermQueries.beginning(squashed), 0)));
    }

    /** Every word that was typed begins one of the name's words, in whatever order. */
    private Query words() {
        List<String> words = TextWords.texts(canonical);
        if (words.size() < 2) return TermQueries.none();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String each : words) all.add(TermQueries.beginning(each), Occur.FILTER);
        return all.build();
    }

    /** What is near the beginning of a name, or, of several words, near the beginning of one of its words each. */
    private void addSlips(int edits) throws IOException {
        add(slipped(squashed, edits), 0);
        List<String> words = TextWords.texts(canonical);
        if (words.size() < 2 || words.size() > MAX_WORDS) return;
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String each : words) {
            boolean known = snapshot.vocabulary().has(Fields.EDGE, edge(each));
            boolean sure = known || each.length() < (edits == 2 ? TWO_SLIPS : SHORTEST_SLIP);
            all.add(sure ? TermQueries.beginning(each) : slipped(each, edits), Occur.FILTER);
        }
        add(all.build(), 0);
    }

    /** The first letter may be wrong only where nothing is found otherwise: it is rarely, and to look for it takes long. */
    private Query slipped(String typed, int edits) throws IOException {
        int sure = found.isEmpty() && edits == 1 ? 0 : 1;
        List<Query> any = new ArrayList<>();
        for (Vocabulary.Near near : snapshot.vocabulary().near(Fields.EDGE, edge(typed), edits, sure, MAX_SLIPS)) {
            any.add(TermQueries.constant(TermQueries.term(Fields.EDGE, near.text()), 0));
        }
        return TermQueries.best(any);
    }

    private static String edge(String word) {
        return word.substring(0, Math.min(word.length(), IndexedText.LONGEST_EDGE));
    }

    private void add(Query query, int rank) throws IOException {
        CandidateCollector best = new CandidateCollector(snapshot.signals(), LOOKED_AT, null);
        Collecting.all(snapshot.searcher(), query, best);
        for (Candidate each : best.best()) {
            String name = Cards.of(snapshot, each.document()).name();
            found.putIfAbsent(name, rank + score(name, each.score()));
        }
    }

    /** Shorter names first, unless others are much more downloaded. */
    private double score(String name, double estimate) {
        NameText text = NameText.of(name);
        boolean begins = text.squashed().startsWith(squashed);
        int end = Math.min(text.squashed().length(), squashed.length());
        int edits = begins ? 0 : EditDistance.between(squashed, text.squashed().substring(0, end), 3);
        double share = (double) squashed.length()
                / Math.max(squashed.length(), text.squashed().length());
        return (begins ? 0.3 : Math.max(0, 0.28 - 0.07 * edits)) + 0.3 * share + 0.4 * Math.min(1, estimate);
    }
}
