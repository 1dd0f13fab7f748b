package synapse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Answers by this node's index, without a transaction; while there is none, by the database. */
@ApplicationScoped
public class Searcher {
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

    private final InTurn searches = new InTurn(AT_ONCE);
    private final InTurn suggestions = new InTurn(AT_ONCE);
    private SearchFollower follower;
    private DatabaseSearch database;

    public Searcher() {} // for the container

    @Inject
    public Searcher(SearchFollower follower, DatabaseSearch database) {
        this.follower = follower;
        this.database = database;
    }

    SearchAnswer search(SearchQuestion question) {
        return SearchMetrics.search(() -> searches.work(() -> answer(question)));
    }

    List<String> suggest(String typed, int limit) {
        return SearchMetrics.suggest(() -> suggestions.work(() -> names(typed, limit)));
    }

    private SearchAnswer answer(SearchQuestion question) {
        return follower.ask(index -> index.search(question))
                .map(answer -> answered(answer, true))
                .orElseGet(() -> answered(database.search(question), false));
    }

    private List<String> names(String typed, int limit) {
        return follower.ask(index -> index.suggest(typed, limit))
                .map(names -> answered(names, true))
                .orElseGet(() -> answered(database.suggest(typed, limit), false));
    }

    private static <T> T answered(T answer, boolean byIndex) {
        SearchMetrics.answered(byIndex);
        return answer;
    }
}
