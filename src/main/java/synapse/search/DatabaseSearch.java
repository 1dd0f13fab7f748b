package synapse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import synapse.catalog.SearchRow;
import synapse.catalog.SearchRowService;
import synapse.problem.InTurn;

/**
 * Search while there is no index: packages that have all words somewhere, shortest name first, one page. A query reads the
 * whole table, so few run at a time, and one processor is left to those who make the index.
 */
@ApplicationScoped
public class DatabaseSearch {
    private static final String NOTE =
            "the search index is being built; until then only whole words are looked for, without order by merit";
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final InTurn turns = new InTurn(
            AT_ONCE,
            Duration.ofSeconds(2),
            "the search index is being built, and many search meanwhile; try again in some seconds");
    private SearchRowService rows;

    public DatabaseSearch() {} // for the container

    @Inject
    public DatabaseSearch(SearchRowService rows) {
        this.rows = rows;
    }

    SearchAnswer search(SearchQuestion question) {
        List<String> words = PlainWords.of(question.query());
        if (question.after() != null) return answer(words, List.of()); // there is one page
        List<SearchRow> found = turns.work(() -> rows.having(
                words, PlainWords.lower(question.author()), PlainWords.lower(question.keyword()), question.limit()));
        return answer(words, found);
    }

    private static SearchAnswer answer(List<String> words, List<SearchRow> found) {
        List<SearchHit> hits = found.stream().map(DatabaseSearch::hit).toList();
        return new SearchAnswer(hits.size(), hits, Map.of(), Map.of(), String.join(" ", words), List.of(NOTE), null);
    }

    List<String> suggest(String typed, int limit) {
        String beginning = PlainWords.lower(typed);
        return beginning.isEmpty() ? List.of() : turns.work(() -> rows.names(beginning, limit));
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
