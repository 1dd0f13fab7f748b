package synapse.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static synapse.search.Documents.aPackage;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {
    @TempDir
    Path folder;

    @Test
    void the_exact_name_is_first_in_any_spelling_though_another_scores_higher() {
        try (Asking asking = new Asking(
                folder,
                aPackage(1, "json-parser-tools")
                        .description("json parser json parser")
                        .keywords("json-parser")
                        .downloads(1_000_000),
                aPackage(2, "json_parser").updated("2001-01-01T00:00:00Z"))) {

            assertThat(asking.names("json-parser").get(0)).isEqualTo("json_parser");
            assertThat(asking.names("JSON.Parser").get(0)).isEqualTo("json_parser");
            assertThat(asking.names("json parser").get(0)).isEqualTo("json_parser");
            assertThat(asking.parts("json-parser", "json_parser").name()).isEqualTo(1);
        }
    }

    @Test
    void a_score_is_the_weighed_sum_of_its_parts() {
        try (Asking asking = new Asking(
                folder,
                aPackage(1, "json-tree")
                        .description("a tree of json values")
                        .keywords("json")
                        .downloads(99),
                aPackage(2, "yaml").description("yaml").downloads(9_999))) {
            SearchHit hit = asking.answer("json").hits().get(0);

            ScoreParts parts = hit.parts();
            double sum = 0.40 * parts.name()
                    + 0.20 * parts.description()
                    + 0.15 * parts.keyword()
                    + 0.15 * parts.popularity()
                    + 0.10 * parts.recency();
            assertThat(hit.score()).isCloseTo(sum, within(1e-9));
            assertThat(parts.popularity()).isCloseTo(0.5, within(1e-9));
            assertThat(parts.keyword()).isEqualTo(1);
            assertThat(parts.name()).isBetween(0.6, 0.96);
            assertThat(parts.description()).isBetween(0.3, 1.0);
        }
    }

    @Test
    void names_fit_better_the_nearer_they_are() {
        try (Asking asking = new Asking(
                folder,
                aPackage(1, "parser"),
                aPackage(2, "parserkit"),
                aPackage(3, "tiny-xparser-thing"),
                aPackage(4, "parsre"),
                aPackage(5, "unrelated").description("a parser"))) {
            assertThat(asking.names("parser")).startsWith("parser", "parserkit").endsWith("unrelated");
            assertThat(asking.parts("parser", "parserkit").name())
                    .isGreaterThan(asking.parts("parser", "tiny-xparser-thing").name());
            assertThat(asking.parts("parser", "unrelated").name()).isZero();
        }
    }

    @Test
    void recency_halves_with_each_half_life() {
        try (Asking asking = new Asking(
                folder,
                aPackage(1, "new-json").updated("2026-03-01T00:00:00Z"),
                aPackage(2, "old-json").updated("2025-09-02T00:00:00Z"))) {
            assertThat(asking.parts("json", "new-json").recency()).isEqualTo(1);
            assertThat(asking.parts("json", "old-json").recency()).isCloseTo(0.5, within(1e-9));
            assertThat(asking.names("json")).containsExactly("new-json", "old-json");
        }
    }

    @Test
    void deprecated_packages_sink_below_all_that_are_not() {
        try (Asking asking = new Asking(
                folder,
                aPackage(1, "json-fast")
                        .description("json")
                        .keywords("json")
                        .downloads(1_000_000)
                        .deprecated(),
                aPackage(2, "something-else").description("reads a little json, too"))) {
            assertThat(asking.names("json")).containsExactly("something-else", "json-fast");
            assertThat(asking.answer("json").hits().get(1).deprecated()).isTrue();
        }
    }

    @Test
    void popularity_helps_but_does_not_drown() {
        try (Asking asking = new Asking(
                folder,
                aPackage(1, "tree-json").downloads(10),
                aPackage(2, "json-tree").downloads(100_000),
                aPackage(3, "web-server")
                        .description("serves json among other things")
                        .downloads(100_000_000))) {
            assertThat(asking.names("json")).containsExactly("json-tree", "tree-json", "web-server");
        }
    }

    @Test
    void those_with_more_of_the_words_are_first() {
        try (Asking asking = new Asking(
                folder,
                aPackage(1, "alpha").description("password strength meter").downloads(5_000_000),
                aPackage(2, "beta").description("password hashing by argon"),
                aPackage(3, "gamma").description("hashing of tables").downloads(5_000_000))) {
            SearchAnswer answer = asking.answer("password hashing argon");

            assertThat(answer.hits().get(0).name()).isEqualTo("beta");
            assertThat(answer.notes()).anyMatch(note -> note.startsWith("few packages have"));
        }
    }
}
