package synapse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import synapse.catalog.SearchRow;
import synapse.catalog.SearchRowService;
import synapse.problem.ProblemType;
import synapse.problem.RegistryException;

/**
 * Search while there is no index: packages that have all words somewhere, shortest name first, one page. A query reads the
 * whole table, so few run at a time.
 */
@ApplicationScoped
public class DatabaseSearch {
    private static final String NOTE =
            "the search index is being built; until then only whole words are looked for, without order by merit";
    private static final int MOST_AT_ONCE = 4;

    private final Semaphore places = new Semaphore(MOST_AT_ONCE);
    private SearchRowService rows;

    public DatabaseSearch() {} // for the container

    @Inject
    public DatabaseSearch(SearchRowService rows) {
        this.rows = rows;
    }

    SearchAnswer search(SearchQuestion question) {
        List<String> words = PlainWords.of(question.query());
        if (question.after() != null) return answer(words, List.of()); // there is one page
        List<SearchRow> found = inTurn(() -> rows.having(
                words, PlainWords.lower(question.author()), PlainWords.lower(question.keyword()), question.limit()));
        return answer(words, found);
    }

    private static SearchAnswer answer(List<String> words, List<SearchRow> found) {
        List<SearchHit> hits = found.stream().map(DatabaseSearch::hit).toList();
        return new SearchAnswer(hits.size(), hits, Map.of(), Map.of(), String.join(" ", words), List.of(NOTE), null);
    }

    List<String> suggest(String typed, int limit) {
        String beginning = PlainWords.lower(typed);
        return beginning.isEmpty() ? List.of() : inTurn(() -> rows.names(beginning, limit));
    }

    private <T> T inTurn(Supplier<T> query) {
        try {
            if (places.tryAcquire(2, TimeUnit.SECONDS)) {
                try {
                    return query.get();
                } finally {
                    places.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new RegistryException(
                ProblemType.UNAVAILABLE, "the search index is being built, and many search meanwhile; try again");
    }

    private static SearchHit hit(SearchRow row) {
        return new SearchHit(
                row.packageId(),
                row.name(),
                row.version(),
                row.description(),
                row.keywords(),
                row.author(),
                row.license(),
                0,
                row.downloads(),
                row.updatedAt(),
                row.deprecated(),
                Map.of(),
                null);
    }
}
