package synapse.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static synapse.manifest.Lockfiles.faults;
import static synapse.manifest.Lockfiles.refusal;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import synapse.problem.Fault;

class HostileLockfileTest {
    private static final int MAX = LockfileReader.MAX_BYTES;
    private static final String HEAD =
            "{\"version\":1,\"root\":{\"dependencies\":{},\"dev_dependencies\":{}},\"seq\":0,\"packages\":[";

    @Test
    void the_largest_lock_file_is_read_and_one_package_more_is_not() {
        byte[] largest = new LockfileWriter().write(Lockfiles.random(new Random(7), Lockfile.MAX_PACKAGES));
        String line =
                "{\"name\":\"a\",\"version\":\"1.0.0\",\"sha256\":\"" + "0".repeat(64) + "\",\"dependencies\":{}}";
        String tooMany = HEAD + (line + ",\n").repeat(Lockfile.MAX_PACKAGES) + line + "]}";

        assertThat(new LockfileReader().readEntries(largest).packages()).hasSize(Lockfile.MAX_PACKAGES);
        assertThat(faults(tooMany))
                .extracting(Fault::code, Fault::detail)
                .containsExactly(
                        tuple("too-many", "line 1, column 71: there are 10001 packages; at most 10000 are allowed"));
    }

    @Test
    void a_thousand_dependencies_are_read_and_one_more_is_not() {
        String needed = IntStream.range(0, 1_001)
                .mapToObj(i -> "\"a" + (1_000 + i) + "\":\"*\"")
                .collect(Collectors.joining(","));

        assertThat(faults(HEAD.replaceFirst("\\{}", "{" + needed + "}") + "]}"))
                .extracting(Fault::code)
                .containsExactly("too-many");
    }

    @Test
    void too_many_bytes_are_not_looked_at() {
        assertThat(refusal(new byte[MAX + 1]))
                .hasMessageStartingWith("synapse.lock: it has 4194305 bytes or more; at most 4194304 are allowed");
    }

    @Test
    void a_hundred_faults_are_told_and_the_rest_counted() {
        assertThat(faults(HEAD + "7,".repeat(9_999) + "7]}"))
                .hasSize(100)
                .last()
                .extracting(Fault::detail)
                .isEqualTo("9901 more are not shown");
    }

    static Stream<Arguments> hugeFiles() {
        return Stream.of(
                arguments("", "[", ""),
                arguments("", "{\"a\":", ""),
                arguments("", "\n", ""),
                arguments("", "\n=====", ""),
                arguments("{\"a\":", "9", "}"),
                arguments("{\"version\":", "9", "}"),
                arguments("{\"a\":[", "1e999999999,", "1]}"),
                arguments("{\"packages\":[", "[],", "1]}"),
                arguments("{\"packages\":[", "{},", "1]}"),
                arguments("{\"packages\":[", "{\"name\":\"a\"},", "1]}"),
                arguments("{\"x\":{\"y\":{\"z\":[", "\"\\ud800\",", "1]}}}"),
                arguments("{\"root\":{\"dependencies\":{", "\"a\":1,", "\"b\":1}}}"),
                arguments("{\"root\":{\"dependencies\":{\"a\":\"", "^1 ", "\"}}}"),
                arguments("{\"", "k", "\":1}"),
                arguments("{\"", "\\u0062", "\":1}"),
                arguments("\"", "\\u0000", "\""));
    }

    @ParameterizedTest
    @MethodSource("hugeFiles")
    void a_huge_file_is_refused_in_no_time(String head, String piece, String tail) {
        String text = head + piece.repeat((MAX - head.length() - tail.length()) / piece.length()) + tail;

        assertTimeout(Duration.ofSeconds(5), () -> assertThat(faults(text)).isNotEmpty());
        assertThat(text.getBytes(UTF_8).length).isBetween(MAX - 20, MAX);
    }
}
