package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;

/** Looks closely at candidates: computes the parts of the score of each, and puts them in order. */
final class Ranking {
    private static final Comparator<Ranked> ORDER = Comparator.comparingInt(Ranked::tier)
            .thenComparing(Comparator.comparingDouble(Ranked::score).reversed())
            .thenComparingLong(ranked -> ranked.candidate().packageId());

    private final IndexSearcher searcher;
    private final Signals signals;
    private final Asked asked;
    private final NameScore names;
    private final KeywordScore keywords;
    private final AuthorScore authors;

    Ranking(IndexSearcher searcher, Signals signals, Asked asked, WholeName whole) {
        this.searcher = searcher;
        this.signals = signals;
        this.asked = asked;
        this.names = new NameScore(asked, whole);
        this.keywords = new KeywordScore(asked, whole);
        this.authors = new AuthorScore(asked);
    }

    /** Returns them best first. */
    List<Ranked> head(List<Candidate> candidates) throws IOException {
        List<Ranked> ranked = looked(candidates, 1);
        ranked.sort(ORDER);
        return ranked;
    }

    /** Returns them in the order in which they are. */
    List<Ranked> tail(List<Candidate> candidates) throws IOException {
        List<Ranked> ranked = looked(candidates, 2);
        ranked.sort((a, b) -> a.candidate().isBefore(b.candidate()) ? -1 : 1);
        return ranked;
    }

    /** Returns them in no order. */
    List<Ranked> looked(List<Candidate> candidates, int tier) throws IOException {
        List<Candidate> inOrder = new ArrayList<>(candidates);
        inOrder.sort(Comparator.comparingInt(Candidate::document));
        Map<Integer, Double> texts = TextScore.of(searcher, asked, inOrder);
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        List<Ranked> ranked = new ArrayList<>(candidates.size());
        int current = -1;
        Segment segment = null;
        for (Candidate each : inOrder) {
            int leaf = ReaderUtil.subIndex(each.document(), leaves);
            if (leaf != current) segment = new Segment(leaves.get(leaf).reader());
            current = leaf;
            int document = each.document() - leaves.get(leaf).docBase;
            ranked.add(ranked(each, tier, segment, document, texts.getOrDefault(each.document(), 0.0)));
        }
        return ranked;
    }

    private final class Segment {
        private final Signals.Of signals;
        private final BinaryDocValues cards;

        private Segment(LeafReader reader) throws IOException {
            signals = Ranking.this.signals.of(reader);
            cards = DocValues.getBinary(reader, Fields.CARD);
        }
    }

    private Ranked ranked(Candidate candidate, int tier, Segment segment, int document, double text)
            throws IOException {
        segment.cards.advanceExact(document);
        Card card = Card.of(segment.cards.binaryValue());
        long downloads = segment.signals.downloads(document);
        long updated = segment.signals.updated(document);
        NameScore.Fit name = names.of(card.name(), card.canonicalName());
        double description = Math.max(text, authors.of(card.author()));
        double keyword = keywords.of(card.keywords());
        double found = asked.all().size() < 2 ? 1 : Math.max(name.share(), Math.max(description, Math.sqrt(keyword)));
        ScoreParts parts = new ScoreParts(
                name.score(), description, keyword, found * signals.popularity(downloads), signals.recency(updated));
        boolean exact = tier == 1 && names.isExact(card.canonicalName());
        return new Ranked(
                candidate, exact ? 0 : tier, score(parts, card.deprecated()), parts, card, downloads, updated);
    }

    private double score(ScoreParts parts, boolean deprecated) {
        SearchSettings settings = signals.settings();
        double score = settings.nameWeight() * parts.name()
                + settings.descriptionWeight() * parts.description()
                + settings.keywordWeight() * parts.keyword()
                + settings.popularityWeight() * parts.popularity()
                + settings.recencyWeight() * parts.recency();
        return deprecated ? score * settings.deprecatedFactor() : score;
    }
}
