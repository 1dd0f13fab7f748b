package synapse.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks what people ask, and prints how well it was answered. */
class RelevanceTest {
    private static final Set<String> NAMES = Set.of("name", "typo", "part");

    @TempDir
    Path folder;

    private static final class Tally {
        int asked;
        int first;
        int inTen;
        double reciprocal;
        final List<String> missed = new ArrayList<>();

        void add(RelevanceQuestion question, int rank) {
            asked++;
            if (rank == 1) first++;
            if (rank > 0) {
                inTen++;
                reciprocal += 1.0 / rank;
            }
            if (rank != 1) missed.add(question.query() + " (" + rank + ")");
        }

        double share(int count) {
            return (double) count / asked;
        }

        String line(String kind) {
            String figures = "%-8s %3d asked, first %5.1f %%, recall@10 %5.1f %%, mrr %.3f";
            return figures.formatted(kind, asked, 100 * share(first), 100 * share(inTen), reciprocal / asked)
                    + (missed.isEmpty() ? "" : "; not first: " + missed);
        }
    }

    @Test
    void finds_what_people_look_for() {
        Map<String, Tally> tallies = new TreeMap<>();
        Tally names = new Tally();
        Tally others = new Tally();
        try (SearchIndex index = SearchIndex.open(folder, Documents.settings())) {
            index.apply(RelevanceCorpus.packages(), List.of(), 1);

            for (RelevanceQuestion each : RelevanceQuestion.all()) {
                int rank = each.rank(answers(index, each));
                tallies.computeIfAbsent(each.kind(), kind -> new Tally()).add(each, rank);
                (NAMES.contains(each.kind()) ? names : others).add(each, rank);
            }
        }
        tallies.forEach((kind, tally) -> System.out.println(tally.line(kind)));
        System.out.println(String.format(
                Locale.ROOT,
                "all: mrr %.3f, recall@10 %.3f",
                (names.reciprocal + others.reciprocal) / (names.asked + others.asked),
                (double) (names.inTen + others.inTen) / (names.asked + others.asked)));

        assertThat(names.asked + others.asked).isGreaterThanOrEqualTo(120);
        assertThat(names.share(names.first)).as("names on top").isGreaterThan(0.95);
        assertThat(others.share(others.inTen)).as("others in the first ten").isGreaterThan(0.95);
        assertThat(others.reciprocal / others.asked).as("mrr of the others").isGreaterThan(0.80);
    }

    private static List<String> answers(SearchIndex index, RelevanceQuestion question) {
        if (question.kind().equals("suggest")) return index.suggest(question.query(), 10);
        var answer = index.search(new SearchQuestion(question.query(), null, null, Sort.RELEVANCE, null, 10, false));
        return answer.hits().stream().map(SearchHit::name).toList();
    }
}
