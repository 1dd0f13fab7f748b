package synapse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Answers by this node's index, without a transaction; while there is none, by the database. */
@ApplicationScoped
public class Searcher {
    private SearchFollower follower;
    private DatabaseSearch database;

    public Searcher() {} // for the container

    @Inject
    public Searcher(SearchFollower follower, DatabaseSearch database) {
        this.follower = follower;
        this.database = database;
    }

    SearchAnswer search(SearchQuestion question) {
        return SearchMetrics.search(() -> follower.ask(index -> index.search(question))
                .map(answer -> answered(answer, true))
                .orElseGet(() -> answered(database.search(question), false)));
    }

    List<String> suggest(String typed, int limit) {
        return SearchMetrics.suggest(() -> follower.ask(index -> index.suggest(typed, limit))
                .map(names -> answered(names, true))
                .orElseGet(() -> answered(database.suggest(typed, limit), false)));
    }

    private static <T> T answered(T answer, boolean byIndex) {
        SearchMetrics.answered(byIndex);
        return answer;
    }
}
