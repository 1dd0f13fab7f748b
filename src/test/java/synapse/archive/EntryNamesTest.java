package synapse.archive;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryNamesTest {
    private final EntryNames names = new EntryNames(1000);

    @ParameterizedTest
    @CsvSource({
        "readme.md, README.md",
        "A/x, a/y",
        "a/b/C/d, a/b/c/e",
        "straße, STRASSE",
        "\u00e9, e\u0301",
        "\u00c9/x, e\u0301/y",
        "\u212a, k",
        "\u017f, S",
        "\u0131, i",
        "\u00b5, \u03bc",
        "\u03c3, \u03c2",
        "\ufb01le, FILE",
        "\u1e9e, \u00df"
    })
    void twins_are_refused(String one, String other) {
        names.addFile(new EntryPath(one));

        assertThatThrownBy(() -> names.addFile(new EntryPath(other)))
                .hasMessageContaining("on some systems these are one");
    }

    @ParameterizedTest
    @CsvSource({"a, a/b", "a/b, a", "a/b/c, a/b"})
    void a_file_that_is_also_a_folder_is_refused(String one, String other) {
        names.addFile(new EntryPath(one));

        assertThatThrownBy(() -> names.addFile(new EntryPath(other))).hasMessageContaining("a file and a folder");
    }

    @Test
    void a_directory_may_repeat_and_a_file_may_not() {
        names.addFile(new EntryPath("a/b"));

        assertThatCode(() -> names.addDirectory(new EntryPath("a"))).doesNotThrowAnyException();
        assertThatCode(() -> names.addDirectory(new EntryPath("a"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> names.addFile(new EntryPath("a/b"))).hasMessageContaining("is there twice");
    }

    @Test
    void folders_that_only_paths_name_count_too() {
        var few = new EntryNames(3);
        few.addFile(new EntryPath("a/b/c"));

        assertThatThrownBy(() -> few.addFile(new EntryPath("a/b/d"))).hasMessageContaining("more than 3 files");
    }
}
