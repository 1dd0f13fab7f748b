package synapse.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * How well descriptions answer a query: BM25 of its words, as a share of the most that it could be, and a little
 * less than that if some are missing.
 */
final class TextScore {
    private static final double ALL =
            0.75; // of the most that BM25 could be: every word once, in a description of usual length

    private static final double FEW_WORDS = 1.2; // exponent

    private TextScore() {}

    /** Returns the scores by document, each from 0 to 1; documents that have none of the words are left out. */
    static Map<Integer, Double> of(IndexSearcher searcher, Asked asked, List<Candidate> inOrder) throws IOException {
        WordQuery words = new WordQuery(asked);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (AskedWord word : asked.all()) any.add(words.text(word), Occur.SHOULD);
        Weight weight = searcher.createWeight(searcher.rewrite(any.build()), ScoreMode.COMPLETE, 1);
        Map<Integer, Double> scores = new HashMap<>();
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        int current = -1;
        Scorer scorer = null;
        for (Candidate each : inOrder) {
            int leaf = ReaderUtil.subIndex(each.document(), leaves);
            if (leaf != current) {
                scorer = weight.scorer(leaves.get(leaf));
                current = leaf;
            }
            if (scorer == null) continue;
            int document = each.document() - leaves.get(leaf).docBase;
            int at = scorer.docID() < document ? scorer.iterator().advance(document) : scorer.docID();
            if (at == document) scores.put(each.document(), squashed(scorer.score() / asked.scale()));
        }
        return scores;
    }

    private static double squashed(double share) {
        double found = Math.min(1, share / ALL);
        return Math.pow(found, FEW_WORDS);
    }
}
