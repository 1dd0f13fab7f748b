package synapse.packing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {
    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            *.log        | a.log
            *.log        | deep/down/a.log
            build        | src/build
            /build       | build
            docs/*.md    | docs/a.md
            **/tmp       | a/b/tmp
            a/**/z       | a/z
            a/**/z       | a/b/c/z
            logs/**      | logs/x/y
            fil[a-c].txt | filb.txt
            fil[!a-c].t  | filx.t
            wh?t         | what
            \\#notes     | #notes
            \\!bang      | !bang
            a\\ b        | a b
            x.y          | x.y
            {a}(b)+$     | {a}(b)+$
            """)
    void a_pattern_names_a_path(String pattern, String path) {
        assertThat(ignores(path, pattern)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", textBlock = """
            /build       | src/build
            docs/*.md    | docs/deep/a.md
            docs/*.md    | more/docs/a.md
            build/       | build
            *.log        | a.logs
            wh?t         | wh/t
            fil[!a-c].t  | filb.t
            a[/]b        | a/b
            # a comment  | # a comment
            x.y          | xzy
            logs/**      | logs
            [z-a]        | z
            """)
    void a_pattern_does_not_name_a_path(String pattern, String path) {
        assertThat(ignores(path, pattern)).isFalse();
    }

    @Test
    void a_slash_at_the_end_means_folders() {
        IgnoreRules rules = IgnoreRules.of("", List.of("build/"));

        assertThat(rules.verdict("src/build", true)).contains(true);
        assertThat(rules.verdict("src/build", false)).isEmpty();
    }

    @Test
    void the_last_rule_that_matches_decides() {
        assertThat(ignores("keep.log", "*.log", "!keep.log")).isFalse();
        assertThat(ignores("keep.log", "!keep.log", "*.log")).isTrue();
    }

    @Test
    void rules_of_a_folder_are_about_what_is_below_it() {
        IgnoreRules rules = IgnoreRules.of("src/", List.of("/a.txt"));

        assertThat(rules.verdict("src/a.txt", false)).contains(true);
        assertThat(rules.verdict("a.txt", false)).isEmpty();
        assertThat(rules.verdict("src/b/a.txt", false)).isEmpty();
    }

    private static boolean ignores(String path, String... lines) {
        return IgnoreRules.of("", List.of(lines)).verdict(path, false).orElse(false);
    }
}
