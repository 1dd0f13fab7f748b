package synapse.search;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import synapse.api.KeywordsPage;
import synapse.api.TrendingPage;

/** Reads of the whole table what is no matter of one package. */
@Stateless
public class SearchFigureService {
    private SearchFigures figures;

    public SearchFigureService() {} // for the container

    @Inject
    public SearchFigureService(SearchFigures figures) {
        this.figures = figures;
    }

    public List<TrendingPage.Row> trending(int limit) {
        return figures.trending(limit);
    }

    /** Returns all keywords, each with the number of packages, in alphabetical order; case does not count. */
    public List<KeywordsPage.Row> keywords() {
        Map<String, Long> counts = new TreeMap<>();
        figures.addKeywords(counts);
        return counts.entrySet().stream()
                .map(one -> new KeywordsPage.Row(one.getKey(), one.getValue()))
                .toList();
    }

    /** Returns how often packages were downloaded in the last 90 days. */
    public Map<Long, Long> downloads() {
        return figures.downloads();
    }
}
