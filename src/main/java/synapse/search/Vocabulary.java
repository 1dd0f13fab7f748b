package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** The words that stand in the index, and how many packages have each. For one thread. */
final class Vocabulary {
    private static final int MAX_VISITED = 2000; // terms of one field and segment that are looked at

    private final IndexReader reader;
    private final Map<String, List<TermsEnum>> words = new HashMap<>(); // by field, for each segment that has it

    Vocabulary(IndexReader reader) {
        this.reader = reader;
    }

    /** A word of the index. */
    record Near(String text, int packages, int edits) {}

    int packages(String field, String word) throws IOException {
        BytesRef bytes = new BytesRef(word);
        int packages = 0;
        for (TermsEnum each : words(field)) {
            if (each.seekExact(bytes)) packages += each.docFreq();
        }
        return packages;
    }

    boolean has(String field, String word) throws IOException {
        BytesRef bytes = new BytesRef(word);
        for (TermsEnum each : words(field)) {
            if (each.seekExact(bytes)) return true;
        }
        return false;
    }

    private List<TermsEnum> words(String field) throws IOException {
        List<TermsEnum> here = words.get(field);
        if (here != null) return here;
        here = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) here.add(terms.iterator());
        }
        words.put(field, here);
        return here;
    }

    /** Returns how much a word tells that so many packages have: BM25's inverse document frequency. */
    double weight(int packages) {
        double all = Math.max(reader.maxDoc(), packages);
        return Math.log(1 + (all - packages + 0.5) / (packages + 0.5));
    }

    /** Returns the words of names one edit away, some two edits away behind them. */
    List<Near> slips(String word, int limit) throws IOException {
        Map<String, Integer> found = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(Fields.SLIP);
            if (terms == null) continue;
            TermsEnum each = terms.iterator();
            for (String key : Slips.keys(word)) collectSlips(each, key + Slips.MARK, found);
        }
        return sorted(word, 2, found, limit);
    }

    private static void collectSlips(TermsEnum terms, String key, Map<String, Integer> found) throws IOException {
        BytesRef begin = new BytesRef(key);
        if (terms.seekCeil(begin) == TermsEnum.SeekStatus.END) return;
        for (BytesRef term = terms.term(); term != null && starts(term, begin); term = terms.next()) {
            found.put(term.utf8ToString().substring(key.length()), terms.docFreq());
        }
    }

    /** Returns the words at most so many edits away, with the same first letter, nearest first and then the most frequent. */
    List<Near> near(String field, String word, int edits, int firstLetters, int limit) throws IOException {
        CompiledAutomaton automaton = FuzzyQuery.getFuzzyAutomaton(word, edits, firstLetters, true);
        Map<String, Integer> found = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms != null) collect(automaton.getTermsEnum(terms), found);
        }
        return sorted(word, edits, found, limit);
    }

    private static List<Near> sorted(String word, int edits, Map<String, Integer> found, int limit) {
        List<Near> near = new ArrayList<>();
        found.forEach((text, packages) -> near.add(new Near(text, packages, EditDistance.between(word, text, edits))));
        near.sort(Comparator.comparingInt(Near::edits).thenComparing(Near::packages, Comparator.reverseOrder()));
        return near.size() > limit ? near.subList(0, limit) : near;
    }

    /** Returns words that begin so, in no order, at most {@code limit} of each segment. */
    List<String> beginning(String field, String prefix, int limit) throws IOException {
        Map<String, Integer> found = new HashMap<>();
        BytesRef begin = new BytesRef(prefix);
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) continue;
            TermsEnum each = terms.iterator();
            if (each.seekCeil(begin) == TermsEnum.SeekStatus.END) continue;
            for (int i = 0; i < limit && each.term() != null && starts(each.term(), begin); i++) {
                found.put(each.term().utf8ToString(), 1);
                if (each.next() == null) break;
            }
        }
        return List.copyOf(found.keySet());
    }

    private static boolean starts(BytesRef term, BytesRef begin) {
        return org.apache.lucene.util.StringHelper.startsWith(term, begin);
    }

    private static void collect(TermsEnum terms, Map<String, Integer> found) throws IOException {
        int visited = 0;
        for (BytesRef term = terms.next(); term != null && visited < MAX_VISITED; term = terms.next()) {
            found.merge(term.utf8ToString(), terms.docFreq(), Integer::sum);
            visited++;
        }
    }
}
