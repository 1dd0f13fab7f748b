package synapse.runner.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathCheckTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "*",
                "/api/v1/packages/@acme%2Fjson",
                "/%C3%A9",
                "/%25zz",
                "/%255c",
                "/..a",
                "/...",
                "//x",
                "/a%0Ab"
            })
    void a_path_that_can_be_decoded_passes(String path) {
        assertThat(PathCheck.fault(path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a;b=..", "/a;b", "/..;x/y"})
    void parameters_are_refused(String path) {
        assertThat(PathCheck.fault(path)).get().asString().contains("semicolon");
    }

    @Test
    void raw_utf_8_passes() {
        String bytes = new String("/é".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(PathCheck.fault(bytes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%zz", "/%", "/%4", "/%%41", "/%-1"})
    void an_escape_is_two_hexadecimal_digits(String path) {
        assertThat(PathCheck.fault(path)).get().asString().contains("lacks two hexadecimal digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%ff", "/%c0%af", "/%e0%80%af", "/%ed%a0%80", "/%f5%80%80%80", "/%c3", "/\u00ff"})
    void a_path_is_utf_8(String path) {
        assertThat(PathCheck.fault(path)).get().asString().contains("is not UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..",
                "/../..",
                "/a/../../b",
                "/%2e%2e/x",
                "/..%2f..",
                "/..%3bx/y",
                "/.%2E",
                "/a/./../..",
                "/a/../b",
                "/a/.",
                "/a/..",
                "/./a",
                "/a/%2E%2e"
            })
    void a_path_has_no_dot_segments(String path) {
        assertThat(PathCheck.fault(path)).get().asString().contains("segment . or ..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%00b", "/a\u0001b", "/a\u007fb"})
    void control_characters_are_refused(String path) {
        assertThat(PathCheck.fault(path)).get().asString().contains("control character at character 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a\\b", "/a%5cb", "/a%5Cb"})
    void backslashes_are_refused(String path) {
        assertThat(PathCheck.fault(path)).get().asString().contains("backslash at character 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "ftp://localhost/x"})
    void a_path_begins_with_a_slash(String path) {
        assertThat(PathCheck.fault(path)).contains("the path must begin with a slash");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF",
                "/WEB-INF/",
                "/web-inf/lib",
                "//META-INF",
                "/%57EB-INF",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/a%0Ab",
                "/WEB-INF/%0D%0A",
                "/META-INF/%C2%85x"
            })
    void what_is_the_servers_own_is_known(String path) {
        assertThat(PathCheck.isInternal(path)).isTrue();
        assertThat(PathCheck.isInternal("/api/v1/packages" + path)).isFalse();
    }
}
