package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Keeps the best documents by a first estimate: Lucene's score, popularity and recency. */
final class CandidateCollector extends SimpleCollector {
    private final Signals signals;
    private final int size;
    private final Candidate after;
    private final PriorityQueue<Candidate> best;
    private Signals.Of here;
    private Scorable scorer;
    private int base;
    private double least = Double.NEGATIVE_INFINITY;

    /** @param after only those behind this one are kept; null: all */
    CandidateCollector(Signals signals, int size, Candidate after) {
        this.signals = signals;
        this.size = size;
        this.after = after;
        this.best = new PriorityQueue<>(Math.max(1, size), (a, b) -> a.isBefore(b) ? 1 : -1);
    }

    /** Returns the best ones, best first. */
    List<Candidate> best() {
        List<Candidate> sorted = new ArrayList<>(best);
        sorted.sort((a, b) -> a.isBefore(b) ? -1 : b.isBefore(a) ? 1 : 0);
        return sorted;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        here = signals.of(leaf.reader());
        base = leaf.docBase;
    }

    @Override
    public void setScorer(Scorable scorer) {
        this.scorer = scorer;
    }

    @Override
    public void collect(int document) throws IOException {
        double words = scorer.score();
        if (words + signals.most() < least || size == 0) return;
        double score = here.weigh(words, document);
        if (score < least) return;
        Candidate candidate = new Candidate(base + document, here.packageId(document), score);
        if (after != null && !after.isBefore(candidate)) return;
        best.add(candidate);
        if (best.size() > size) best.poll();
        if (best.size() == size) least = best.peek().score();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
