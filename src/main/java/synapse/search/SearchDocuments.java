package synapse.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import synapse.api.SearchPage;

/** Makes the record on the wire of an answer. */
final class SearchDocuments {
    private SearchDocuments() {}

    static SearchPage of(String query, SearchAnswer answer) {
        return new SearchPage(
                query,
                answer.readAs(),
                answer.notes(),
                answer.total(),
                answer.hits().stream().map(SearchDocuments::row).toList(),
                new SearchPage.Facets(facets(answer.keywords()), facets(answer.licenses())),
                answer.next() == null ? null : CursorText.of(answer.next()));
    }

    private static List<SearchPage.Facet> facets(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(one -> new SearchPage.Facet(one.getKey(), one.getValue()))
                .toList();
    }

    private static SearchPage.Row row(SearchHit hit) {
        return new SearchPage.Row(
                hit.name(),
                hit.version(),
                orNull(hit.description()),
                orNull(hit.author()),
                orNull(hit.license()),
                hit.keywords(),
                hit.score(),
                hit.downloads(),
                hit.updatedAt().toString(),
                hit.deprecated(),
                highlights(hit.highlights()),
                hit.parts() == null ? null : score(hit.parts()));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Map<String, List<SearchPage.Part>> highlights(Map<String, List<Snippet>> highlights) {
        Map<String, List<SearchPage.Part>> parts = new LinkedHashMap<>();
        highlights.forEach((field, snippets) -> parts.put(
                field,
                snippets.stream()
                        .map(one -> new SearchPage.Part(one.text(), one.marked()))
                        .toList()));
        return parts;
    }

    private static SearchPage.Score score(ScoreParts parts) {
        return new SearchPage.Score(
                parts.name(), parts.description(), parts.keyword(), parts.popularity(), parts.recency());
    }
}
