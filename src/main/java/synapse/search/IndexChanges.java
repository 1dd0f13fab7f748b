package synapse.search;

import java.util.List;
import synapse.catalog.SearchChanges;
import synapse.catalog.SearchRow;

/** What an index is to take in, made of rows. */
record IndexChanges(List<SearchDocument> documents, List<Long> gone) {
    static IndexChanges none() {
        return new IndexChanges(List.of(), List.of());
    }

    static IndexChanges of(SearchChanges changes) {
        return new IndexChanges(documents(changes.rows()), changes.gone());
    }

    static IndexChanges of(List<SearchRow> rows) {
        return new IndexChanges(documents(rows), List.of());
    }

    void to(SearchIndex index, long seq) {
        index.apply(documents, gone, seq);
    }

    private static List<SearchDocument> documents(List<SearchRow> rows) {
        return rows.stream().map(IndexChanges::document).toList();
    }

    private static SearchDocument document(SearchRow row) {
        return new SearchDocument(
                row.packageId(),
                row.name(),
                row.canonicalName(),
                row.version(),
                row.description(),
                row.keywords(),
                row.author(),
                row.owners(),
                row.license(),
                row.dependencies(),
                row.deprecated(),
                row.hasReadme(),
                row.createdAt(),
                row.updatedAt(),
                row.downloads());
    }
}
