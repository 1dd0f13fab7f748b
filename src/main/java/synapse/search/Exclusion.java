package synapse.search;

import java.util.List;
import java.util.function.Function;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** What must not hold: of words only these themselves, no synonyms and no slips of the pen, for they would take too much away. */
final class Exclusion {
    private final Function<Expression, Query> others;
    private final Stems stems;

    private Exclusion(Function<Expression, Query> others, Stems stems) {
        this.others = others;
        this.stems = stems;
    }

    static Query of(Expression excluded, Function<Expression, Query> others, Stems stems) {
        return new Exclusion(others, stems).query(excluded);
    }

    private Query query(Expression excluded) {
        if (excluded instanceof Expression.Together together) return all(together.parts());
        if (excluded instanceof Expression.All all) return all(all.parts());
        if (excluded instanceof Expression.Not) return all(List.of(excluded));
        if (excluded instanceof Expression.Any any)
            return any(any.parts().stream().map(this::query).toList());
        if (excluded instanceof Expression.Word word && isText(word)) return words(word);
        return others.apply(excluded);
    }

    private Query all(List<Expression> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Expression each : parts) {
            if (each instanceof Expression.Not not) {
                all.add(query(not.part()), Occur.MUST_NOT);
                all.add(new MatchAllDocsQuery(), Occur.FILTER);
            } else {
                all.add(query(each), Occur.MUST);
            }
        }
        return all.build();
    }

    private static boolean isText(Expression.Word word) {
        return !word.prefix() && (word.field() == QueryField.ANYWHERE || isName(word) || isDescription(word));
    }

    private static boolean isName(Expression.Word word) {
        return word.field() == QueryField.NAME;
    }

    private static boolean isDescription(Expression.Word word) {
        return word.field() == QueryField.DESCRIPTION;
    }

    private Query words(Expression.Word word) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String each : TextWords.texts(word.text())) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            if (!isDescription(word)) any.add(TermQueries.term(Fields.NAME, each), Occur.SHOULD);
            if (!isName(word)) any.add(TermQueries.term(Fields.TEXT, stems.of(each)), Occur.SHOULD);
            if (word.field() == QueryField.ANYWHERE) any.add(TermQueries.term(Fields.KEYWORD, each), Occur.SHOULD);
            all.add(any.build(), Occur.MUST);
        }
        return all.build();
    }

    private static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query each : queries) any.add(each, Occur.SHOULD);
        return any.build();
    }
}
