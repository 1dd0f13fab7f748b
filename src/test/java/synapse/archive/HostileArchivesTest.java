package synapse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.problem.ProblemType;

class HostileArchivesTest {
    private final ArchiveReader reader = new ArchiveReader(ArchiveLimits.standard());

    static Stream<HostileCase> hostileArchives() {
        return HostileArchives.all();
    }

    @ParameterizedTest
    @MethodSource("hostileArchives")
    void a_hostile_archive_is_refused_with_its_reason(HostileCase hostile) {
        assertThatThrownBy(() -> reader.check(hostile.open()))
                .isInstanceOfSatisfying(
                        InvalidArchiveException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ProblemType.INVALID_ARCHIVE))
                .hasMessageContaining(hostile.sentence())
                .message()
                .hasSizeLessThan(500)
                .contains(";")
                .doesNotContain("Exception")
                .doesNotContain("java.");
    }

    @Test
    void the_table_is_long() {
        assertThat(hostileArchives().count()).isGreaterThanOrEqualTo(200);
    }
}
