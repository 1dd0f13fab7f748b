package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds what counts as a word: its stem, near stems, synonyms, and what it may be a slip of the pen for. */
final class WordForms {
    private static final double STEM = 0.85;
    static final double NEAR_STEM = 0.8;
    private static final double SYNONYM = 0.55;
    private static final double CHATTER = 0.25;
    static final double ONE_EDIT = 0.65;
    private static final double TWO_EDITS = 0.5;
    private static final int MAX_SLIPS = 6;
    private static final int COMMON = 50; // packages

    private final Vocabulary vocabulary;
    private final Stems stems = new Stems();

    WordForms(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Stems stems() {
        return stems;
    }

    /** Returns the word with its forms; those that are nowhere in the index are left out. */
    AskedWord of(String word, boolean chatter) throws IOException {
        Map<String, Double> names = new LinkedHashMap<>();
        Map<String, Double> texts = new LinkedHashMap<>();
        addIfKnown(names, Fields.NAME, word, 1);
        addIfKnown(names, Fields.NAME, stems.of(word), STEM);
        addIfKnown(texts, Fields.TEXT, stems.of(word), 1);
        boolean known = !names.isEmpty() || !texts.isEmpty() || isElsewhere(word);
        for (String near : stems.near(word)) {
            addIfKnown(texts, Fields.TEXT, near, NEAR_STEM);
            addIfKnown(names, Fields.NAME, near, NEAR_STEM);
        }
        List<String> phrases = new ArrayList<>();
        for (String synonym : Synonyms.of(word)) {
            if (synonym.indexOf(' ') >= 0) phrases.add(synonym);
            else addSynonym(names, texts, synonym);
        }
        if (!known && names.isEmpty() && texts.isEmpty()) slips(word, names, texts);
        int packages = packages(names, texts, NEAR_STEM);
        double weight = weight(word, packages > 0 ? packages : packages(names, texts, 0));
        double others = otherFit(texts, weight);
        return new AskedWord(
                word,
                chatter ? CHATTER * weight : weight,
                names,
                texts,
                phrases,
                others,
                fields(word),
                packages >= COMMON,
                chatter);
    }

    /** Adds to the forms of two words that stand side by side what the two are called together. */
    void join(AskedWord first, AskedWord second) throws IOException {
        String joined = first.text() + second.text();
        for (AskedWord word : List.of(first, second)) {
            addIfKnown(word.names(), Fields.NAME, joined, NEAR_STEM);
            addIfKnown(word.stems(), Fields.TEXT, stems.of(joined), NEAR_STEM);
            for (String synonym : Synonyms.of(first.text() + " " + second.text())) {
                if (synonym.indexOf(' ') < 0) addSynonym(word.names(), word.stems(), synonym);
            }
        }
    }

    private void addSynonym(Map<String, Double> names, Map<String, Double> texts, String synonym) throws IOException {
        addIfKnown(names, Fields.NAME, synonym, SYNONYM);
        addIfKnown(texts, Fields.TEXT, stems.of(synonym), SYNONYM);
    }

    /** Tells whether no package has the word, in whatever form. */
    boolean isUnknown(String word) throws IOException {
        return !vocabulary.has(Fields.NAME, word) && !vocabulary.has(Fields.TEXT, stems.of(word)) && !isElsewhere(word);
    }

    private Set<String> fields(String word) throws IOException {
        Set<String> fields = new HashSet<>();
        String begin = word.substring(0, Math.min(word.length(), IndexedText.LONGEST_EDGE));
        if (vocabulary.has(Fields.EDGE, begin)) fields.add(Fields.EDGE);
        if (vocabulary.has(Fields.KEYWORD_WORD, stems.of(word))) fields.add(Fields.KEYWORD_WORD);
        boolean inside = word.length() >= IndexedText.GRAM;
        for (String gram : IndexedText.grams(word)) inside = inside && vocabulary.has(Fields.GRAM, gram);
        if (inside) fields.add(Fields.GRAM);
        return fields;
    }

    private boolean isElsewhere(String word) throws IOException {
        boolean begins = word.length() <= IndexedText.LONGEST_EDGE && vocabulary.has(Fields.EDGE, word);
        return begins || vocabulary.has(Fields.KEYWORD, word) || vocabulary.has(Fields.AUTHOR, word);
    }

    private void slips(String word, Map<String, Double> names, Map<String, Double> texts) throws IOException {
        if (word.length() < 3) return;
        for (Vocabulary.Near near : vocabulary.slips(word, 4 * MAX_SLIPS)) {
            boolean isWord = vocabulary.has(Fields.NAME, near.text());
            if (near.edits() <= 1 && isWord && names.size() < MAX_SLIPS) names.put(near.text(), ONE_EDIT);
        }
        String stem = stems.of(word);
        if (names.isEmpty()) near(Fields.TEXT, stem, 1, texts);
        if (names.isEmpty() && texts.isEmpty() && word.length() >= 6) {
            near(Fields.NAME, word, 2, names);
            near(Fields.TEXT, stem, 2, texts);
        }
        for (String name : List.copyOf(names.keySet())) {
            addIfKnown(texts, Fields.TEXT, stems.of(name), names.get(name));
        }
    }

    private void near(String field, String word, int edits, Map<String, Double> forms) throws IOException {
        for (Vocabulary.Near near : vocabulary.near(field, word, edits, 1, MAX_SLIPS))
            forms.put(near.text(), fit(near));
    }

    private static double fit(Vocabulary.Near near) {
        return near.edits() <= 1 ? ONE_EDIT : TWO_EDITS;
    }

    private void addIfKnown(Map<String, Double> forms, String field, String form, double fit) throws IOException {
        if (!forms.containsKey(form) && vocabulary.has(field, form)) forms.put(form, fit);
    }

    private double weight(String word, int packages) throws IOException {
        if (packages > 0) return vocabulary.weight(packages);
        return isElsewhere(word) ? vocabulary.weight(1) : 0;
    }

    /** Rarer words score higher; so what is meant instead is put below the word that was written. */
    private double otherFit(Map<String, Double> texts, double weight) throws IOException {
        int packages = 0;
        double fit = SYNONYM;
        for (var form : texts.entrySet()) {
            if (form.getValue() >= NEAR_STEM) continue;
            packages = Math.max(packages, vocabulary.packages(Fields.TEXT, form.getKey()));
            fit = form.getValue();
        }
        return packages == 0 ? fit : fit * Math.min(1, weight / vocabulary.weight(packages));
    }

    private int packages(Map<String, Double> names, Map<String, Double> texts, double leastFit) throws IOException {
        int packages = 0;
        for (var form : names.entrySet()) {
            if (form.getValue() < leastFit) continue;
            packages = Math.max(packages, vocabulary.packages(Fields.NAME, form.getKey()));
        }
        for (var form : texts.entrySet()) {
            if (form.getValue() < leastFit) continue;
            packages = Math.max(packages, vocabulary.packages(Fields.TEXT, form.getKey()));
        }
        return packages;
    }
}
