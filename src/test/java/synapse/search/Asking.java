package synapse.search;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** An index with packages, and short ways to ask it. */
final class Asking implements AutoCloseable {
    final SearchIndex index;

    Asking(Path folder, Documents... packages) {
        index = SearchIndex.open(folder, Documents.settings());
        index.apply(Arrays.stream(packages).map(Documents::made).toList(), List.of(), 1);
    }

    SearchAnswer answer(String query) {
        return index.search(new SearchQuestion(query, null, null, Sort.RELEVANCE, null, 20, true));
    }

    List<String> names(String query) {
        return answer(query).hits().stream().map(SearchHit::name).toList();
    }

    ScoreParts parts(String query, String name) {
        return answer(query).hits().stream()
                .filter(hit -> hit.name().equals(name))
                .findFirst()
                .orElseThrow()
                .parts();
    }

    @Override
    public void close() {
        index.close();
    }
}
