package synapse.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import synapse.problem.ProblemType;

/** The forms of RFC 9110, section 14, for an archive of 10,000 bytes. */
class ByteRangeTest {
    private static final long SIZE = 10_000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-499, 0, 500, bytes 0-499/10000",
        "bytes=500-999, 500, 500, bytes 500-999/10000",
        "bytes=-500, 9500, 500, bytes 9500-9999/10000",
        "bytes=9500-, 9500, 500, bytes 9500-9999/10000",
        "bytes=0-0, 0, 1, bytes 0-0/10000",
        "bytes=-1, 9999, 1, bytes 9999-9999/10000",
        "bytes=9999-, 9999, 1, bytes 9999-9999/10000",
        "bytes=0-, 0, 10000, bytes 0-9999/10000",
        "bytes=0-9999, 0, 10000, bytes 0-9999/10000",
        "bytes=0-10000, 0, 10000, bytes 0-9999/10000",
        "bytes=9990-999999999999999999, 9990, 10, bytes 9990-9999/10000",
        "bytes=-10000, 0, 10000, bytes 0-9999/10000",
        "bytes=-999999999999999999, 0, 10000, bytes 0-9999/10000",
        "Bytes=000-001, 0, 2, bytes 0-1/10000",
        "' bytes = 1 - 2 ', 1, 2, bytes 1-2/10000"
    })
    void one_range_is_followed(String field, long offset, long count, String contentRange) {
        ByteRange range = ByteRange.parse(field, SIZE).orElseThrow();

        assertThat(range).isEqualTo(new ByteRange(offset, count));
        assertThat(range.contentRange(SIZE)).isEqualTo(contentRange);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=5-3",
                "bytes=a-b",
                "bytes=0x1-0x2",
                "bytes=+1-2",
                "bytes=1--2",
                "bytes=--1",
                "bytes=1.0-2",
                "bytes=0-0,-1",
                "bytes=0-499,500-999",
                "lines=1-2",
                "none",
                "bytes=٠-١",
                "bytes=0-499 x"
            })
    void anything_else_gets_the_whole(String field) {
        assertThat(ByteRange.parse(field, SIZE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=10000-",
                "bytes=10000-10001",
                "bytes=999999999999999999-",
                "bytes=99999999999999999999-",
                "bytes=-0"
            })
    void a_range_after_the_end_is_refused_with_the_size(String field) {
        var refused = catchThrowableOfType(UnsatisfiableRangeException.class, () -> ByteRange.parse(field, SIZE));

        assertThat(refused.type()).isEqualTo(ProblemType.RANGE_NOT_SATISFIABLE);
        assertThat(refused.headers()).containsEntry("Content-Range", "bytes */10000");
        assertThat(refused).hasMessageContaining("10000 bytes");
    }

    @Test
    void of_nothing_no_range_is_left() {
        assertThat(catchThrowableOfType(UnsatisfiableRangeException.class, () -> ByteRange.parse("bytes=0-", 0)))
                .isNotNull();
        assertThat(catchThrowableOfType(UnsatisfiableRangeException.class, () -> ByteRange.parse("bytes=-5", 0)))
                .isNotNull();
    }
}
