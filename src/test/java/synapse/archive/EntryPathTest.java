package synapse.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synapse.json",
                "src/main.syn",
                ".gitignore",
                "..a",
                "a..b/c",
                "a b/c d.txt",
                "console.log",
                "com10",
                "nullable",
                "größe/日本語.md",
                "emoji-👩‍💻.txt",
                "a+b@1~2,3;4=5&6(7)[8]{9}!%#$^'`",
                "-rf",
                "~"
            })
    void a_common_name_is_accepted(String text) {
        assertThat(new EntryPath(text).text()).isEqualTo(text);
    }

    static Stream<Map.Entry<String, String>> hostilePaths() {
        return HostilePaths.all().entrySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hostilePaths")
    void a_hostile_path_is_refused_with_its_reason(Map.Entry<String, String> path) {
        assertThatThrownBy(() -> new EntryPath(path.getKey()))
                .isInstanceOf(InvalidArchiveException.class)
                .hasMessageContaining(path.getValue());
    }

    @Test
    void a_path_may_be_as_long_and_as_deep_as_the_limits_say() {
        String longest = ("a".repeat(200) + "/").repeat(5) + "b".repeat(19);

        assertThat(new EntryPath(longest).text()).hasSize(EntryPath.MAX_BYTES);
        assertThat(new EntryPath("a".repeat(255)).segments()).hasSize(1);
        assertThat(new EntryPath("a/".repeat(63) + "b").segments()).hasSize(EntryPath.MAX_SEGMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/"})
    void an_empty_name_or_end_is_refused(String text) {
        assertThatThrownBy(() -> new EntryPath(text)).isInstanceOf(InvalidArchiveException.class);
    }

    @Test
    void a_lone_surrogate_is_refused() {
        assertThatThrownBy(() -> new EntryPath("a\ud800b")).hasMessageContaining("not valid UTF-8");
    }

    @Test
    void a_message_shows_a_hostile_name_cut_and_without_its_control_characters() {
        assertThatThrownBy(() -> new EntryPath("\u001b[2J\u202e" + "x".repeat(500)))
                .hasMessage("Entry \"\\u001b[2J\\u202e%s…\" has a control character in its path; rename it"
                        .formatted("x".repeat(75)));
    }

    @Test
    void paths_are_ordered_by_their_bytes() {
        var ordered = Stream.of("a", "Z", "a/b", "a.b", "\ud83d\ude00", "\ufb01", "ä")
                .map(EntryPath::new)
                .sorted();

        assertThat(ordered.map(EntryPath::text)).containsExactly("Z", "a", "a.b", "a/b", "ä", "\ufb01", "\ud83d\ude00");
    }
}
