package synapse.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/** Counts what matches, up to a number. */
final class Matches {
    private Matches() {}

    /** Tells whether so many documents match; looks at no more than it needs. */
    static boolean atLeast(int enough, IndexSearcher searcher, Query query) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        int missing = enough;
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null)
                missing -= count(scorer.iterator(), leaf.reader().getLiveDocs(), missing);
            if (missing <= 0) return true;
        }
        return false;
    }

    private static int count(DocIdSetIterator documents, Bits live, int most) throws IOException {
        int count = 0;
        while (count < most && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(documents.docID())) count++;
        }
        return count;
    }
}
