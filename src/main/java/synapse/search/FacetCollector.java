package synapse.search;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts all that match, and their keywords and licenses. */
final class FacetCollector extends SimpleCollector {
    private final FacetCounts keywords;
    private final FacetCounts licenses;
    private SortedSetDocValues keywordsHere;
    private SortedDocValues licensesHere;
    private int[] keywordCounts;
    private int[] licenseCounts;
    private long total;

    FacetCollector(FacetValues values) {
        keywords = new FacetCounts(Fields.KEYWORD_FACET, values);
        licenses = new FacetCounts(Fields.LICENSE_FACET, values);
    }

    long total() {
        return total;
    }

    Map<String, Long> keywords() {
        return keywords.top();
    }

    Map<String, Long> licenses() {
        return licenses.top();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        keywordsHere = DocValues.getSortedSet(leaf.reader(), Fields.KEYWORD_FACET);
        licensesHere = DocValues.getSorted(leaf.reader(), Fields.LICENSE_FACET);
        keywordCounts = keywords.segment(leaf.reader());
        licenseCounts = licenses.segment(leaf.reader());
    }

    @Override
    public void collect(int document) throws IOException {
        total++;
        if (keywordsHere.advanceExact(document)) {
            for (int i = keywordsHere.docValueCount(); i > 0; i--) keywordCounts[(int) keywordsHere.nextOrd()]++;
        }
        if (licensesHere.advanceExact(document)) licenseCounts[licensesHere.ordValue()]++;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
