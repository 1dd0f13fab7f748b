package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;

/** In another order than that of relevance. */
record SortedPage(List<Ranked> hits, FacetCollector facets, Map<Long, SearchCursor> cursors) implements Page {
    private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.LONG);

    static SortedPage of(Snapshot snapshot, Query query, SearchQuestion question, Ranking ranking) throws IOException {
        TopFieldCollector top = new TopFieldCollectorManager(
                        order(question.sort()),
                        question.limit() + 1,
                        after(question.sort(), question.after()),
                        Integer.MAX_VALUE)
                .newCollector();
        FacetCollector facets = new FacetCollector(snapshot.facets());
        Collecting.all(snapshot.searcher(), query, top, facets);
        ScoreDoc[] found = top.topDocs().scoreDocs;
        List<Candidate> candidates = new ArrayList<>();
        Map<Integer, Integer> places = new HashMap<>();
        Map<Long, SearchCursor> cursors = new HashMap<>();
        for (ScoreDoc each : found) {
            Object[] key = ((FieldDoc) each).fields;
            long id = (Long) key[1];
            places.put(each.doc, candidates.size());
            candidates.add(new Candidate(each.doc, id, 0));
            cursors.put(id, cursor(key[0], id));
        }
        List<Ranked> hits = ranking.looked(candidates, 1);
        hits.sort(Comparator.comparingInt(hit -> places.get(hit.candidate().document())));
        return new SortedPage(hits, facets, cursors);
    }

    @Override
    public SearchCursor cursor(Ranked hit) {
        return cursors.get(hit.candidate().packageId());
    }

    private static SearchCursor cursor(Object key, long id) {
        return key instanceof BytesRef name
                ? new SearchCursor(0, 0, name.utf8ToString(), id)
                : new SearchCursor(0, (Long) key, "", id);
    }

    private static FieldDoc after(Sort sort, SearchCursor cursor) {
        if (cursor == null) return null;
        Object key = sort == Sort.NAME ? new BytesRef(cursor.name()) : (Object) (long) cursor.value();
        return new FieldDoc(Integer.MAX_VALUE, 0, new Object[] {key, cursor.packageId()});
    }

    private static org.apache.lucene.search.Sort order(Sort sort) {
        SortField first = switch (sort) {
            case DOWNLOADS -> descending(Fields.DOWNLOADS);
            case UPDATED -> descending(Fields.UPDATED);
            case CREATED -> descending(Fields.CREATED);
            default -> new SortField(Fields.CANONICAL, SortField.Type.STRING);
        };
        return new org.apache.lucene.search.Sort(first, BY_ID);
    }

    private static SortField descending(String field) {
        return new SortField(field, SortField.Type.LONG, true);
    }
}
