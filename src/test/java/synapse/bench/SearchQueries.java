package synapse.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import synapse.catalog.SearchRow;

/** What people type, of each kind: always the same for the same packages. */
final class SearchQueries {
    static final String SUGGEST = "suggest";

    private final SearchPackages words = new SearchPackages();
    private final List<SearchRow> packages;
    private final Map<String, List<String>> kinds = new LinkedHashMap<>();

    private SearchQueries(List<SearchRow> packages) {
        this.packages = packages;
    }

    /** Returns {@code count} queries of each kind; kinds that begin with {@link #SUGGEST} are the beginnings of queries. */
    static Map<String, List<String>> of(List<SearchRow> packages, int count) {
        SearchQueries queries = new SearchQueries(packages);
        for (int i = 0; i < count; i++) queries.addOneOfEach();
        return queries.kinds;
    }

    private void addOneOfEach() {
        String name = packages.get(words.below(packages.size())).name();
        String shorter = name.substring(0, name.length() / 2) + name.substring(name.length() / 2 + 1);
        add("exact name", name);
        add("slip", shorter);
        add("part of a name", name.substring(name.length() / 3));
        add("one word", words.words(1, " "));
        add("four words", words.words(4, " "));
        add("operators", words.words(1, " ") + " AND (" + words.words(2, " OR ") + ") -" + words.words(1, ""));
        add(SUGGEST, name.substring(0, 1 + words.below(name.length())));
        add(SUGGEST + " slip", shorter.substring(0, 1 + words.below(shorter.length())));
    }

    private void add(String kind, String query) {
        kinds.computeIfAbsent(kind, each -> new ArrayList<>()).add(query);
    }
}
