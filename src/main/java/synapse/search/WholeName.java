package synapse.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** Takes the whole query for the name of one package: as it is, in another spelling, a part of it, or with slips. */
final class WholeName {
    private static final double EXACT = 10;
    private static final double SQUASHED = 3;
    private static final double BEGINNING = 0.3;
    private static final double INFIX = 0.2;
    private static final double SLIP = 0.3;
    private static final int MAX_SLIPS = 40;
    private static final int MAX_SLIP_WORDS = 4;
    private static final int MAX_PART_WORDS = 2;
    private static final int SHORTEST_SLIP = 3;
    private static final int TWO_SLIPS = 7;

    private final String canonical;
    private final String squashed;
    private final boolean exact; // some package is called so, but for separators
    private final boolean partly; // whether it may be a part of a name; of more words each is looked for by itself
    private final List<Vocabulary.Near> near;

    private WholeName(String canonical, String squashed, boolean exact, boolean partly, List<Vocabulary.Near> near) {
        this.partly = partly;
        this.exact = exact;
        this.canonical = canonical;
        this.squashed = squashed;
        this.near = near;
    }

    static WholeName of(Asked asked, Vocabulary vocabulary) throws IOException {
        String canonical = Names.canonical(asked.whole());
        String squashed = NameText.squash(canonical);
        boolean exact = !squashed.isEmpty() && vocabulary.has(Fields.SQUASHED, squashed);
        boolean partly = asked.all().size() <= MAX_PART_WORDS;
        List<Vocabulary.Near> near = exact ? List.of() : near(asked, squashed, vocabulary);
        return new WholeName(canonical, squashed, exact, partly, near);
    }

    /** Tells whether some package is called so, but for separators. */
    boolean isExact() {
        return exact;
    }

    String canonical() {
        return canonical;
    }

    String squashed() {
        return squashed;
    }

    /** Adds the ways in which a package may be meant by its name. */
    void addTo(BooleanQuery.Builder any) {
        if (squashed.isEmpty()) return;
        if (exact) {
            add(any, TermQueries.term(Fields.SQUASHED, squashed), SQUASHED);
            add(any, TermQueries.term(Fields.CANONICAL, canonical), EXACT);
        }
        if (partly && squashed.length() >= 2) add(any, TermQueries.beginning(squashed), BEGINNING);
        if (partly && squashed.length() > IndexedText.GRAM) add(any, TermQueries.infix(squashed), INFIX);
        for (Vocabulary.Near each : near) {
            add(any, TermQueries.term(Fields.SQUASHED, each.text()), SLIP / Math.max(1, each.edits()));
        }
    }

    private static void add(BooleanQuery.Builder any, Query query, double score) {
        any.add(TermQueries.constant(query, score), Occur.SHOULD);
    }

    private static List<Vocabulary.Near> near(Asked asked, String squashed, Vocabulary vocabulary) throws IOException {
        boolean likely = squashed.length() >= SHORTEST_SLIP && asked.all().size() <= MAX_SLIP_WORDS;
        if (!likely) return List.of();
        List<Vocabulary.Near> near = new ArrayList<>();
        for (Vocabulary.Near each : vocabulary.slips(squashed, 4 * MAX_SLIPS)) {
            if (near.size() < MAX_SLIPS && vocabulary.has(Fields.SQUASHED, each.text())) near.add(each);
        }
        if (!near.isEmpty() || squashed.length() < TWO_SLIPS || isSettled(asked)) return near;
        return vocabulary.near(Fields.SQUASHED, squashed, 2, 1, MAX_SLIPS);
    }

    /** Several words that are all known are hardly two slips. */
    private static boolean isSettled(Asked asked) {
        return asked.all().size() > 1 && asked.all().stream().allMatch(AskedWord::isKnown);
    }
}
