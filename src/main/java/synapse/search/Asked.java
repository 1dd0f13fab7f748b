package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a query that packages should have, each with its forms. */
final class Asked {
    /** Most words that are looked for in every way; of more, the first count. */
    static final int MAX_WORDS = 16;

    private static final int MAX_WHOLE_CHARS = 100;
    private static final int MAX_BEGINNINGS = 64;

    private final Vocabulary vocabulary;
    private final WordForms forms;
    private final Map<Expression, List<AskedWord>> words = new HashMap<>();
    private final Map<String, AskedWord> byText = new LinkedHashMap<>();
    private final StringBuilder whole = new StringBuilder();
    private final Map<String, Set<String>> beginnings = new HashMap<>();
    private boolean onlyChatter;
    private boolean mayBeAuthor;

    private Asked(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.forms = new WordForms(vocabulary);
    }

    static Asked read(Expression expression, Vocabulary vocabulary) throws IOException {
        Asked asked = new Asked(vocabulary);
        asked.onlyChatter = !hasContent(expression);
        asked.visit(expression);
        asked.mayBeAuthor = asked.allInAuthors();
        return asked;
    }

    /** Returns the words that this word or phrase of the query holds. */
    List<AskedWord> of(Expression part) {
        return words.getOrDefault(part, List.of());
    }

    Collection<AskedWord> all() {
        return byText.values();
    }

    /** Returns the beginnings of words that are asked for. */
    Set<String> prefixes() {
        return beginnings.keySet();
    }

    /** Returns words of descriptions that begin so, and the stem of it. */
    Set<String> beginning(String prefix) {
        return beginnings.getOrDefault(prefix, Set.of());
    }

    /** Returns what may be the name of one package, as it was typed; empty if there is no such thing. */
    String whole() {
        return whole.length() > MAX_WHOLE_CHARS ? "" : whole.toString();
    }

    /** Returns the sum of the words' weights, at least 1. */
    double scale() {
        double sum = 0;
        for (AskedWord word : all()) sum += word.weight();
        return Math.max(sum, 1);
    }

    /** Tells whether each word but chatter stands in some author's name. */
    boolean mayBeAuthor() {
        return mayBeAuthor;
    }

    private boolean allInAuthors() throws IOException {
        int count = 0;
        for (AskedWord word : all()) {
            if (word.chatter()) continue;
            if (!vocabulary.has(Fields.AUTHOR, word.text())) return false;
            count++;
        }
        return count > 0;
    }

    Stems stems() {
        return forms.stems();
    }

    private void visit(Expression expression) throws IOException {
        if (expression instanceof Expression.Word word) {
            if (word.prefix()) addPrefix(word.text());
            else if (isText(word.field())) add(word, word.text(), word.field());
        } else if (expression instanceof Expression.Phrase phrase) {
            if (isText(phrase.field())) add(phrase, phrase.text(), phrase.field());
        } else {
            if (expression instanceof Expression.Not not) visitExcluded(not.part());
            int length = whole.length();
            for (Expression part : parts(expression)) visit(part);
            if (expression instanceof Expression.Any) whole.setLength(length); // either is a name, not both together
            if (expression instanceof Expression.Together together) join(together.parts());
        }
    }

    private void visitExcluded(Expression expression) throws IOException {
        if (expression instanceof Expression.Word word && word.prefix()) addPrefix(word.text());
        if (expression instanceof Expression.Not not) visitExcluded(not.part());
        for (Expression part : parts(expression)) visitExcluded(part);
    }

    private static List<Expression> parts(Expression expression) {
        if (expression instanceof Expression.Together together) return together.parts();
        if (expression instanceof Expression.All all) return all.parts();
        return expression instanceof Expression.Any any ? any.parts() : List.of();
    }

    private static boolean isText(QueryField field) {
        return field == QueryField.ANYWHERE || field == QueryField.NAME || field == QueryField.DESCRIPTION;
    }

    private void add(Expression key, String text, QueryField field) throws IOException {
        if (field != QueryField.DESCRIPTION) {
            if (!whole.isEmpty()) whole.append(' ');
            whole.append(text);
        }
        List<AskedWord> here = new ArrayList<>();
        for (String each : split(text)) {
            boolean stop = WordList.STOP.contains(each);
            if (stop && !onlyChatter) continue;
            boolean chatter = !onlyChatter && WordList.CHATTER.contains(each);
            if (byText.size() >= MAX_WORDS && !byText.containsKey(each)) break;
            if (!byText.containsKey(each)) byText.put(each, forms.of(each, chatter));
            here.add(byText.get(each));
        }
        words.put(key, here);
    }

    /** Splits camelCase only where the whole word is nowhere. */
    private List<String> split(String text) throws IOException {
        List<String> split = new ArrayList<>();
        for (Token token : TextWords.of(text)) {
            String written = text.substring(token.begin(), token.end());
            List<String> parts = CamelCase.split(written);
            if (parts.size() > 1 && forms.isUnknown(token.text())) split.addAll(parts);
            else split.add(token.text());
        }
        return split;
    }

    private void addPrefix(String prefix) throws IOException {
        String lower = prefix.toLowerCase(Locale.ROOT);
        Set<String> found = new HashSet<>(vocabulary.beginning(Fields.TEXT, lower, MAX_BEGINNINGS));
        found.add(forms.stems().of(lower));
        beginnings.put(prefix, found);
    }

    private void join(List<Expression> parts) throws IOException {
        AskedWord last = null;
        for (Expression part : parts) {
            for (AskedWord word : of(part)) {
                if (last != null) forms.join(last, word);
                last = word;
            }
        }
    }

    private static boolean hasContent(Expression expression) {
        if (expression instanceof Expression.Word word) return hasContent(word.text());
        if (expression instanceof Expression.Phrase phrase) return hasContent(phrase.text());
        return parts(expression).stream().anyMatch(Asked::hasContent);
    }

    private static boolean hasContent(String text) {
        for (String word : TextWords.texts(text)) {
            if (!WordList.STOP.contains(word) && !WordList.CHATTER.contains(word)) return true;
        }
        return false;
    }
}
