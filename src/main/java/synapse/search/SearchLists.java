package synapse.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import synapse.api.KeywordsPage;
import synapse.api.TrendingPage;
import synapse.journal.JournalEntry;

/**
 * What is read of the whole table now and then, and kept for a while: which packages grow, and how many have which
 * keyword. Of a package that may not be found any more nothing is kept. Of many who ask at once, one looks.
 */
@ApplicationScoped
public class SearchLists {
    private static final Set<String> WITHDRAWING = Set.of("version.yanked", "version.deleted");

    private final Kept<TrendingPage.Row> trending = new Kept<>(60);
    private final Kept<KeywordsPage.Row> keywords = new Kept<>(10);
    private SearchFigureService figures;

    public SearchLists() {} // for the container

    @Inject
    public SearchLists(SearchFigureService figures) {
        this.figures = figures;
    }

    /** Returns the packages that grow most, most first. */
    List<TrendingPage.Row> trending() {
        return trending.get(() -> figures.trending(TrendingPage.MOST));
    }

    /** Returns all keywords with the number of packages, in alphabetical order. */
    List<KeywordsPage.Row> keywords() {
        return keywords.get(figures::keywords);
    }

    /** Forgets what may show a package that is to be found no more, or shows one that has changed. */
    void changed(List<JournalEntry> entries) {
        if (entries.stream().map(JournalEntry::type).anyMatch(WITHDRAWING::contains)) {
            keywords.forget();
            trending.forget();
            return;
        }
        List<TrendingPage.Row> shown = trending.last();
        if (shown.isEmpty()) return;
        Set<String> names =
                entries.stream().flatMap(entry -> entry.packageName().stream()).collect(Collectors.toSet());
        if (shown.stream().anyMatch(row -> names.contains(row.name()))) trending.forget();
    }

    /** Forgets which packages grow: there are new counts. */
    void counted() {
        trending.forget();
    }
}
