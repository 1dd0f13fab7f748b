package synapse.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/** Where the words of a query are looked for, and what that counts before the ranking looks closer. */
final class WordQuery {
    private static final int SHORTEST_INFIX = 4;
    private static final double NAME = 0.40;
    private static final double TEXT = 0.30;
    private static final double EDGE = 0.12;
    private static final double INFIX = 0.08;
    private static final double PHRASE = 0.7;
    private static final double KEYWORD = 0.15;

    private final Asked asked;

    WordQuery(Asked asked) {
        this.asked = asked;
    }

    /**
     * Anywhere.
     *
     * @param whole whether the word is the whole query: then others have looked for its parts in names
     */
    Query anywhere(AskedWord word, boolean whole) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        addName(any, word, !whole, !word.common());
        addText(any, word);
        String stem = asked.stems().of(word.text());
        if (word.fields().contains(Fields.KEYWORD_WORD))
            add(any, TermQueries.term(Fields.KEYWORD_WORD, stem), KEYWORD, word);
        return any.build();
    }

    Query inName(AskedWord word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        addName(any, word, true, true);
        return any.build();
    }

    Query inDescription(AskedWord word) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        addText(any, word);
        return any.build();
    }

    private void addName(BooleanQuery.Builder any, AskedWord word, boolean parts, boolean inside) {
        if (!word.names().isEmpty()) {
            Query names = TermQueries.forms(Fields.NAME, word.names());
            any.add(TermQueries.boosted(names, NAME / asked.scale()), Occur.SHOULD);
        }
        String text = NameText.squash(word.text());
        if (!parts || text.length() < 2) return;
        if (word.fields().contains(Fields.EDGE)) add(any, TermQueries.beginning(text), EDGE, word);
        if (inside && text.length() >= SHORTEST_INFIX && word.fields().contains(Fields.GRAM))
            add(any, TermQueries.infix(text), INFIX, word);
    }

    private void addText(BooleanQuery.Builder any, AskedWord word) {
        if (word.stems().isEmpty() && word.phrases().isEmpty()) return;
        any.add(TermQueries.boosted(text(word), TEXT / asked.scale()), Occur.SHOULD);
    }

    private void add(BooleanQuery.Builder any, Query query, double score, AskedWord word) {
        any.add(TermQueries.constant(query, score * share(word)), Occur.SHOULD);
    }

    /** The word's forms in a description; scores by BM25 alone, other words for it less than the word itself. */
    Query text(AskedWord word) {
        List<Query> ways = new ArrayList<>();
        addForms(ways, word.stems(), WordForms.NEAR_STEM, 1.1, 1);
        addForms(ways, word.stems(), 0, WordForms.NEAR_STEM, word.otherFit());
        for (String phrase : word.phrases()) {
            List<String> stems =
                    TextWords.texts(phrase).stream().map(asked.stems()::of).toList();
            ways.add(TermQueries.boosted(TermQueries.phrase(Fields.TEXT, stems), PHRASE * word.otherFit()));
        }
        return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, 0);
    }

    private static void addForms(List<Query> ways, Map<String, Double> forms, double from, double to, double boost) {
        Map<String, Double> chosen = new LinkedHashMap<>();
        forms.forEach((form, fit) -> {
            if (fit >= from && fit < to) chosen.put(form, fit);
        });
        if (!chosen.isEmpty()) ways.add(TermQueries.boosted(TermQueries.forms(Fields.TEXT, chosen), boost));
    }

    private double share(AskedWord word) {
        return Math.max(word.weight(), 1) / asked.scale();
    }
}
