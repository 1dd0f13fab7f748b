package synapse.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** Makes a query of Lucene of an expression. */
final class QueryCompiler {
    private static final double AUTHOR = 0.2;

    private final Asked asked;
    private final WordQuery words;
    private final WholeName whole;
    private final Width width;

    QueryCompiler(Asked asked, WholeName whole, Width width) {
        this.asked = asked;
        this.words = new WordQuery(asked);
        this.whole = whole;
        this.width = width;
    }

    /** Compiles the whole query, which may be the name of a package as well. */
    Query compile(Expression expression) {
        if (expression instanceof Expression.Together together) return together(together.parts(), true);
        if (isSoft(expression)) return together(List.of(expression), true);
        return part(expression);
    }

    private Query part(Expression expression) {
        if (expression instanceof Expression.Word word) {
            return isSoft(word) ? together(List.of(word), false) : FieldQueries.word(word, asked, words);
        }
        if (expression instanceof Expression.Phrase phrase) return FieldQueries.phrase(phrase, asked);
        if (expression instanceof Expression.Flag flag) return filter(TermQueries.term(Fields.FLAG, flag.flag()));
        if (expression instanceof Expression.Updated updated) return filter(span(updated));
        if (expression instanceof Expression.Together together) return together(together.parts(), false);
        if (expression instanceof Expression.All all) return all(all.parts());
        if (expression instanceof Expression.Any any) return any(any.parts());
        if (expression instanceof Expression.Not) return all(List.of(expression));
        return filter(new MatchAllDocsQuery());
    }

    private Query all(List<Expression> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Expression each : parts) addHard(all, each);
        return all.build();
    }

    private Query any(List<Expression> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Expression each : parts) any.add(part(each), Occur.SHOULD);
        return any.build();
    }

    /** Words are soft: as many of them as the width asks for; all else must hold. */
    private Query together(List<Expression> parts, boolean mayBeName) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        List<AskedWord> soft = new ArrayList<>();
        for (Expression each : parts) {
            if (isSoft(each)) soft.addAll(asked.of(each));
            else addHard(all, each);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (mayBeName && !soft.isEmpty()) whole.addTo(any);
        if (mayBeName && !soft.isEmpty() && asked.mayBeAuthor()) any.add(author(), Occur.SHOULD);
        if (!soft.isEmpty()) any.add(soft(soft, mayBeName && soft.size() == 1), Occur.SHOULD);
        Query named = any.build();
        if (!((BooleanQuery) named).clauses().isEmpty()) all.add(named, Occur.MUST);
        return all.build();
    }

    private Query author() {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (AskedWord word : asked.all()) {
            if (!word.chatter()) all.add(TermQueries.term(Fields.AUTHOR, word.text()), Occur.FILTER);
        }
        return TermQueries.constant(all.build(), AUTHOR);
    }

    private Query soft(List<AskedWord> soft, boolean whole) {
        BooleanQuery.Builder counted = new BooleanQuery.Builder();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int count = 0;
        for (AskedWord word : soft) {
            if (word.chatter()) {
                all.add(words.anywhere(word, whole), Occur.SHOULD);
            } else {
                counted.add(words.anywhere(word, whole), Occur.SHOULD);
                count++;
            }
        }
        counted.setMinimumNumberShouldMatch(width.required(count));
        return all.add(counted.build(), Occur.MUST).build();
    }

    private void addHard(BooleanQuery.Builder all, Expression part) {
        if (part instanceof Expression.Not not) {
            all.add(Exclusion.of(not.part(), this::part, asked.stems()), Occur.MUST_NOT);
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
        } else {
            all.add(part(part), Occur.MUST);
        }
    }

    private static boolean isSoft(Expression part) {
        return part instanceof Expression.Word word && word.field() == QueryField.ANYWHERE && !word.prefix();
    }

    private static Query span(Expression.Updated updated) {
        long from = updated.from() == null ? Long.MIN_VALUE : updated.from().toEpochMilli();
        long until = updated.until() == null ? Long.MAX_VALUE : updated.until().toEpochMilli() - 1;
        return LongPoint.newRangeQuery(Fields.UPDATED, from, until);
    }

    private static Query filter(Query query) {
        return TermQueries.constant(query, 0);
    }
}
