package synapse.search;

import java.util.List;
import synapse.catalog.SearchChanges;
import synapse.catalog.SearchRow;

/** What an index is to take in, made of rows. */
record IndexChanges(List<SearchRow> documents, List<Long> gone) {
    static IndexChanges none() {
        return new IndexChanges(List.of(), List.of());
    }

    static IndexChanges of(SearchChanges changes) {
        return new IndexChanges(changes.rows(), changes.gone());
    }

    static IndexChanges of(List<SearchRow> rows) {
        return new IndexChanges(rows, List.of());
    }

    void to(SearchIndex index, long seq) {
        index.apply(documents, gone, seq);
    }
}
