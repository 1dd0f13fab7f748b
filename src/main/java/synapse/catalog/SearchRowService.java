package synapse.catalog;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import synapse.manifest.PackageName;

/** Reads what the search engine is built from, and finds packages without it, slowly. */
@Stateless
public class SearchRowService {
    private SearchRows rows;

    public SearchRowService() {} // for the container

    @Inject
    public SearchRowService(SearchRows rows) {
        this.rows = rows;
    }

    /** Returns what has become of the packages of these names: what was committed before this call, or later. */
    public SearchChanges changes(Collection<String> names) {
        List<String> keys =
                names.stream().map(name -> PackageName.of(name).canonical()).toList();
        if (keys.isEmpty()) return new SearchChanges(List.of(), List.of());
        List<SearchRow> found = rows.of(keys);
        Set<Long> ids = found.stream().map(SearchRow::packageId).collect(Collectors.toSet());
        List<Long> gone = new ArrayList<>(rows.ids(keys));
        gone.removeAll(ids);
        return new SearchChanges(found, gone);
    }

    /** Returns at most {@code limit} packages with ids above {@code packageId}, in the order of ids. */
    public List<SearchRow> after(long packageId, int limit) {
        return rows.after(packageId, limit);
    }

    /** Returns at most {@code limit} packages that have all the words in name, description or keywords, shortest name first. */
    public List<SearchRow> having(List<String> words, String author, String keyword, int limit) {
        return rows.like(words.stream().map(SearchRowService::within).toList(), within(author), within(keyword), limit);
    }

    /** Returns at most {@code limit} names that begin so, shortest first. */
    public List<String> names(String beginning, int limit) {
        return rows.names(escaped(beginning) + "%", limit);
    }

    private static String within(String word) {
        return word.isEmpty() ? "%" : "%" + escaped(word) + "%";
    }

    private static String escaped(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    }
}
