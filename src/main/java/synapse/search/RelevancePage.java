package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;

/** Best first: the {@link #HEAD} best by the first estimate are ranked by the parts of their score, the others follow. */
record RelevancePage(List<Ranked> hits, FacetCollector facets) implements Page {
    static final int HEAD = 128;

    static RelevancePage of(Snapshot snapshot, Query query, SearchQuestion question, Ranking ranking)
            throws IOException {
        SearchCursor after = question.after();
        int wanted = question.limit() + 1;
        boolean inTail = after != null && after.tier() == 2;
        Candidate behind = inTail ? new Candidate(0, after.packageId(), after.value()) : null;
        CandidateCollector best = new CandidateCollector(snapshot.signals(), inTail ? wanted : HEAD + wanted, behind);
        FacetCollector facets = new FacetCollector(snapshot.facets());
        Collecting.all(snapshot.searcher(), query, best, facets);
        List<Candidate> found = best.best();
        if (inTail) return new RelevancePage(ranking.tail(found), facets);
        return new RelevancePage(head(found, ranking, after, wanted), facets);
    }

    private static List<Ranked> head(List<Candidate> found, Ranking ranking, SearchCursor after, int wanted)
            throws IOException {
        int end = Math.min(HEAD, found.size());
        List<Ranked> hits = new ArrayList<>();
        for (Ranked each : ranking.head(found.subList(0, end))) {
            if (hits.size() < wanted && (after == null || each.isBehind(after))) hits.add(each);
        }
        int missing = Math.min(wanted - hits.size(), found.size() - end);
        if (missing > 0) hits.addAll(ranking.tail(found.subList(end, end + missing)));
        return hits;
    }

    @Override
    public SearchCursor cursor(Ranked hit) {
        return hit.cursor();
    }
}
