package synapse.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import synapse.api.DependentsPage;

class DependentsCountTest {
    private final List<Integer> queries = new ArrayList<>();

    private DependentsPage.Counts count(Map<String, List<String>> needing) {
        return new DependentsCount(names -> {
                    queries.add(names.size());
                    return names.stream()
                            .flatMap(name -> needing.getOrDefault(name, List.of()).stream())
                            .distinct()
                            .toList();
                })
                .of("needed");
    }

    @Test
    void nobody_needs_it() {
        assertThat(count(Map.of())).isEqualTo(new DependentsPage.Counts(0, 0, true));
    }

    @Test
    void each_counts_once_by_whatever_ways_it_needs_it() {
        assertThat(count(Map.of(
                        "needed", List.of("a", "b"), "a", List.of("b", "c"), "b", List.of("c"), "c", List.of("d"))))
                .isEqualTo(new DependentsPage.Counts(2, 4, true));
    }

    @Test
    void a_cycle_ends_and_nobody_needs_himself() {
        assertThat(count(Map.of("needed", List.of("a"), "a", List.of("needed"))))
                .isEqualTo(new DependentsPage.Counts(1, 1, true));
    }

    @Test
    void many_are_asked_for_in_pieces_and_too_many_are_not_counted_to_the_end() {
        List<String> many = names("a", DependentsCount.MOST - 1);
        List<String> more = names("b", 1000);

        DependentsPage.Counts counts = count(Map.of("needed", many, "a0", List.of("c"), "a9000", more, "c", more));

        assertThat(counts.direct()).isEqualTo(DependentsCount.MOST - 1);
        assertThat(counts.transitive())
                .isGreaterThanOrEqualTo(DependentsCount.MOST)
                .isLessThan(DependentsCount.MOST + 1001);
        assertThat(counts.complete()).isFalse();
        assertThat(queries).allMatch(size -> size <= 512).hasSizeLessThan(30);
    }

    private static List<String> names(String beginning, int count) {
        return IntStream.range(0, count).mapToObj(i -> beginning + i).toList();
    }
}
