package synapse.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.NGramPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** The queries of Lucene that others are made of. */
final class TermQueries {
    private TermQueries() {}

    static Query constant(Query query, double score) {
        return new BoostQuery(new ConstantScoreQuery(query), (float) score);
    }

    static Query boosted(Query query, double boost) {
        return new BoostQuery(query, (float) boost);
    }

    static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }

    /** Any of these, with the score of the best: unlike a sum, without buckets for each segment. */
    static Query best(List<Query> any) {
        return any.isEmpty() ? none() : new DisjunctionMaxQuery(any, 0);
    }

    /** Any of the forms, scored as one word. */
    static Query forms(String field, Map<String, Double> forms) {
        if (forms.isEmpty()) return none();
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        forms.forEach((form, fit) -> any.addTerm(new Term(field, form), fit.floatValue()));
        return any.build();
    }

    static Query phrase(String field, List<String> words) {
        if (words.isEmpty()) return none();
        if (words.size() == 1) return term(field, words.get(0));
        return new PhraseQuery(field, words.toArray(new String[0]));
    }

    /** Names that hold this, wherever; at least three characters. */
    static Query infix(String squashed) {
        List<String> grams = IndexedText.grams(squashed);
        if (grams.isEmpty()) return none();
        if (grams.size() == 1) return term(Fields.GRAM, grams.get(0));
        PhraseQuery phrase = new PhraseQuery(Fields.GRAM, grams.toArray(new String[0]));
        return new NGramPhraseQuery(IndexedText.GRAM, phrase);
    }

    /** Names that begin so, or one of whose words does. */
    static Query beginning(String squashed) {
        if (squashed.length() <= IndexedText.LONGEST_EDGE) return term(Fields.EDGE, squashed);
        return new BooleanQuery.Builder()
                .add(term(Fields.EDGE, squashed.substring(0, IndexedText.LONGEST_EDGE)), Occur.FILTER)
                .add(infix(squashed), Occur.FILTER)
                .build();
    }

    static Query prefix(String field, String prefix) {
        return new PrefixQuery(new Term(field, prefix));
    }

    static Query none() {
        return new MatchNoDocsQuery();
    }
}
