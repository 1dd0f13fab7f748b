package synapse.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;

/** What {@code field:word}, {@code word*} and phrases mean. */
final class FieldQueries {
    private static final double FOUND = 0.1;

    private FieldQueries() {}

    static Query word(Expression.Word word, Asked asked, WordQuery words) {
        String key = IndexedDocument.key(word.text());
        boolean prefix = word.prefix();
        return switch (word.field()) {
            case ANYWHERE ->
                any(namePrefix(word.text()), textPrefix(word.text(), asked), term(Fields.KEYWORD, key, true));
            case NAME ->
                prefix
                        ? namePrefix(word.text())
                        : all(asked.of(word).stream().map(words::inName).toList());
            case DESCRIPTION ->
                prefix
                        ? textPrefix(word.text(), asked)
                        : all(asked.of(word).stream().map(words::inDescription).toList());
            case KEYWORD -> any(term(Fields.KEYWORD, key, prefix), keywordWords(word.text(), asked));
            case AUTHOR -> author(word.text(), prefix);
            case OWNER -> term(Fields.OWNER, key, prefix);
            case LICENSE -> term(Fields.LICENSE, key, prefix);
            case DEPENDS -> term(Fields.DEPENDS, Names.canonical(key), prefix);
        };
    }

    static Query phrase(Expression.Phrase phrase, Asked asked) {
        String text = phrase.text();
        String key = IndexedDocument.key(text);
        return switch (phrase.field()) {
            case ANYWHERE ->
                any(nameInfix(text), textPhrase(text, asked), term(Fields.KEYWORD, key, false), authorPhrase(text));
            case NAME -> any(nameInfix(text));
            case DESCRIPTION -> textPhrase(text, asked);
            case KEYWORD -> term(Fields.KEYWORD, key, false);
            case AUTHOR -> authorPhrase(text);
            case OWNER -> term(Fields.OWNER, key, false);
            case LICENSE -> term(Fields.LICENSE, key, false);
            case DEPENDS -> term(Fields.DEPENDS, Names.canonical(key), false);
        };
    }

    /** Every word of it stands in the author's name. */
    static Query author(String text, boolean prefix) {
        List<String> words = TextWords.texts(text);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            all.add(term(Fields.AUTHOR, words.get(i), prefix && i == words.size() - 1), Occur.MUST);
        }
        return all.build();
    }

    static Query keyword(String keyword) {
        return term(Fields.KEYWORD, IndexedDocument.key(keyword), false);
    }

    private static Query namePrefix(String text) {
        String squashed = NameText.squash(text);
        return squashed.isEmpty() ? TermQueries.none() : TermQueries.constant(TermQueries.beginning(squashed), FOUND);
    }

    private static Query nameInfix(String text) {
        String squashed = NameText.squash(text);
        return squashed.length() < IndexedText.GRAM
                ? term(Fields.NAME, squashed, false)
                : TermQueries.constant(TermQueries.infix(squashed), FOUND);
    }

    private static Query textPrefix(String text, Asked asked) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : asked.beginning(text)) any.add(term(Fields.TEXT, word, false), Occur.SHOULD);
        return TermQueries.constant(any.build(), FOUND);
    }

    private static Query textPhrase(String text, Asked asked) {
        List<String> words = TextWords.texts(text);
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            if (WordList.STOP.contains(words.get(i))) continue;
            phrase.add(new Term(Fields.TEXT, asked.stems().of(words.get(i))), i);
        }
        return TermQueries.constant(phrase.build(), FOUND);
    }

    private static Query authorPhrase(String text) {
        return TermQueries.constant(TermQueries.phrase(Fields.AUTHOR, TextWords.texts(text)), FOUND);
    }

    private static Query keywordWords(String text, Asked asked) {
        return all(TextWords.texts(text).stream()
                .map(word -> term(Fields.KEYWORD_WORD, asked.stems().of(word), false))
                .toList());
    }

    private static Query term(String field, String text, boolean prefix) {
        return TermQueries.constant(prefix ? TermQueries.prefix(field, text) : TermQueries.term(field, text), FOUND);
    }

    private static Query any(Query... queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Query each : queries) any.add(each, Occur.SHOULD);
        return any.build();
    }

    private static Query all(List<Query> queries) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Query each : queries) all.add(each, Occur.MUST);
        return all.build();
    }
}
