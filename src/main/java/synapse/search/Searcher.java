package synapse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import synapse.problem.InTurn;

/**
 * Answers by this node's index, without a transaction; while there is none, by the database. The index lets about as many work
 * at once as there are processors: if more shared them, each would take as long as all.
 */
@ApplicationScoped
public class Searcher {
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String BUSY = "too many searches at once; try again in some seconds";

    private final InTurn searches = new InTurn(AT_ONCE, PATIENCE, BUSY);
    private final InTurn suggestions = new InTurn(AT_ONCE, PATIENCE, BUSY);
    private SearchFollower follower;
    private DatabaseSearch database;

    public Searcher() {} // for the container

    @Inject
    public Searcher(SearchFollower follower, DatabaseSearch database) {
        this.follower = follower;
        this.database = database;
    }

    SearchAnswer search(SearchQuestion question) {
        return SearchMetrics.search(() -> answer(question));
    }

    List<String> suggest(String typed, int limit) {
        return SearchMetrics.suggest(() -> names(typed, limit));
    }

    private SearchAnswer answer(SearchQuestion question) {
        return searches.work(() -> follower.ask(index -> index.search(question)))
                .map(answer -> answered(answer, true))
                .orElseGet(() -> answered(database.search(question), false));
    }

    private List<String> names(String typed, int limit) {
        return suggestions
                .work(() -> follower.ask(index -> index.suggest(typed, limit)))
                .map(names -> answered(names, true))
                .orElseGet(() -> answered(database.suggest(typed, limit), false));
    }

    private static <T> T answered(T answer, boolean byIndex) {
        SearchMetrics.answered(byIndex);
        return answer;
    }
}
