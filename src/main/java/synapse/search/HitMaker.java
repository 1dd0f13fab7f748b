package synapse.search;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes hits of what was found. */
final class HitMaker {
    private final Highlighter highlighter;
    private final boolean explain;

    HitMaker(Asked asked, boolean explain) {
        this.highlighter = new Highlighter(asked);
        this.explain = explain;
    }

    SearchHit hit(Ranked ranked) {
        Card card = ranked.card();
        return new SearchHit(
                ranked.candidate().packageId(),
                card.name(),
                card.version(),
                card.description(),
                card.keywords(),
                card.author(),
                card.license(),
                ranked.score(),
                ranked.downloads(),
                Instant.ofEpochMilli(ranked.updatedMillis()),
                card.deprecated(),
                highlights(card),
                explain ? ranked.parts() : null);
    }

    private Map<String, List<Snippet>> highlights(Card card) {
        Map<String, List<Snippet>> highlights = new LinkedHashMap<>();
        add(highlights, "name", highlighter.name(card.name()));
        add(highlights, "description", highlighter.text(card.description()));
        add(highlights, "keywords", highlighter.text(String.join(", ", card.keywords())));
        return highlights;
    }

    private static void add(Map<String, List<Snippet>> highlights, String field, List<Snippet> snippets) {
        if (snippets.stream().anyMatch(Snippet::marked)) highlights.put(field, snippets);
    }
}
