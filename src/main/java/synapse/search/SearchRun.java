package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** One question to one snapshot. */
final class SearchRun {
    private static final int ENOUGH = 10; // packages with all words; if there are fewer, some of the words suffice
    private static final List<Width> WIDER = List.of(Width.HALF, Width.ANY);
    private static final String HALF_NOTE =
            "few packages have all of these words, so those with half of them are shown, too";
    private static final String ANY_NOTE =
            "few packages have most of these words, so those with any of them are shown, too";

    private final Snapshot snapshot;
    private final SearchQuestion question;
    private final Reading reading;
    private final Asked asked;
    private final WholeName whole;

    private SearchRun(Snapshot snapshot, SearchQuestion question) throws IOException {
        this.snapshot = snapshot;
        this.question = question;
        this.reading = QueryParser.read(question.query() == null ? "" : question.query());
        this.asked = Asked.read(reading.expression(), snapshot.vocabulary());
        this.whole = WholeName.of(asked, snapshot.vocabulary());
    }

    static SearchAnswer answer(Snapshot snapshot, SearchQuestion question) throws IOException {
        return new SearchRun(snapshot, question).answer();
    }

    /** Asks for fewer of the words until enough packages have so many. */
    private SearchAnswer answer() throws IOException {
        Width width = Width.ALL;
        Query query = query(width);
        int enough = question.sort() == Sort.RELEVANCE && !whole.isExact() ? ENOUGH : 1;
        for (Width wider : asked.all().size() < 2 ? List.<Width>of() : WIDER) {
            Query other = query(wider);
            if (other.equals(query)) continue;
            if (Matches.atLeast(enough, snapshot.searcher(), query)) break;
            width = wider;
            query = other;
        }
        Page page = page(query);
        return answer(page, notes(width, page));
    }

    private SearchAnswer answer(Page page, List<String> notes) throws IOException {
        List<Ranked> hits = page.hits();
        boolean more = hits.size() > question.limit();
        if (more) hits = hits.subList(0, question.limit());
        SearchCursor next = more && !hits.isEmpty() ? page.cursor(hits.get(hits.size() - 1)) : null;
        HitMaker maker = new HitMaker(asked, question.explain());
        return new SearchAnswer(
                page.facets().total(),
                hits.stream().map(maker::hit).toList(),
                page.facets().keywords(),
                page.facets().licenses(),
                reading.readAs(),
                notes,
                next);
    }

    private List<String> notes(Width width, Page page) {
        List<String> notes = new ArrayList<>(reading.notes());
        for (AskedWord word : asked.all()) word.note().ifPresent(notes::add);
        if (page.facets().total() > 0 && width != Width.ALL) {
            notes.add(width == Width.HALF ? HALF_NOTE : ANY_NOTE);
        }
        return notes;
    }

    private Query query(Width width) {
        Query words = new QueryCompiler(asked, whole, width).compile(reading.expression());
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        if (question.author() != null) all.add(FieldQueries.author(question.author(), false), Occur.FILTER);
        if (question.keyword() != null) all.add(FieldQueries.keyword(question.keyword()), Occur.FILTER);
        return all.build();
    }

    private Page page(Query query) throws IOException {
        Ranking ranking = new Ranking(snapshot.searcher(), snapshot.signals(), asked, whole);
        return question.sort() == Sort.RELEVANCE
                ? RelevancePage.of(snapshot, query, question, ranking)
                : SortedPage.of(snapshot, query, question, ranking);
    }
}
