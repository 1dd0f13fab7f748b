package synapse.readme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetsTest {
    private static final LinkTargets NOWHERE = targets("README.md", "https://git.example.org/ada/json");
    private static final LinkTargets AT_GITHUB = targets("docs/README.md", "https://github.com/ada/json");

    private static LinkTargets targets(String path, String repository) {
        return LinkTargets.of(new ReadmeSource(path, "", repository));
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/x?y#z, https://a.example/x?y#z",
        "HTTP://a.example, HTTP://a.example",
        "mailto:ada@example.org, mailto:ada@example.org",
        "//a.example/x, https://a.example/x",
        "'  https://a.example ', https://a.example",
        "#top, #user-content-top"
    })
    void what_leads_into_the_web_is_a_link(String written, String address) {
        assertThat(NOWHERE.link(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:x",
                "JAVASCRIPT:x",
                "java\tscript:x",
                "\u0001javascript:x",
                "data:text/html,x",
                "vbscript:x",
                "ftp://a.example",
                "\\\\a.example",
                "/\\a.example",
                "x:y",
                "#",
                "",
                " ",
                "docs/x.md",
                "/docs/x.md",
                "?x"
            })
    void what_leads_elsewhere_is_none(String written) {
        assertThat(NOWHERE.link(written)).isEmpty();
        assertThat(NOWHERE.image(written)).isEmpty();
    }

    @Test
    void an_image_is_neither_in_a_mailbox_nor_in_the_readme() {
        assertThat(AT_GITHUB.image("mailto:ada@example.org")).isEmpty();
        assertThat(AT_GITHUB.image("https://a.example/x.png")).contains("https://a.example/x.png");
        assertThat(NOWHERE.image("#top")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "guide.md, docs/guide.md",
        "./guide.md#top, docs/guide.md#top",
        "../LICENSE, LICENSE",
        "/src/a.c?plain=1#L5, src/a.c?plain=1#L5",
        "a//b/./c, docs/a/b/c",
        "a b.md, docs/a b.md",
        "x?y=../../z, docs/x?y=../../z"
    })
    void a_path_leads_to_the_files_of_a_known_forge(String written, String path) {
        assertThat(AT_GITHUB.link(written)).contains("https://github.com/ada/json/blob/HEAD/" + path);
        assertThat(AT_GITHUB.image(written)).contains("https://github.com/ada/json/raw/HEAD/" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x", "/../x", "../../../mallory/evil", "javascript:x", "a\\b"})
    void no_path_leads_out_of_the_repository(String written) {
        assertThat(AT_GITHUB.link(written)).isEmpty();
    }

    @Test
    void an_address_has_at_most_2048_characters() {
        assertThat(NOWHERE.link("https://a.example/" + "x".repeat(2030))).isPresent();
        assertThat(NOWHERE.link("https://a.example/" + "x".repeat(2031))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://github.com/ada/json, https://github.com/ada/json/blob/HEAD/",
        "https://github.com/ada/json.git, https://github.com/ada/json/blob/HEAD/",
        "http://GitHub.com/ada/json/, https://github.com/ada/json/blob/HEAD/",
        "git+https://github.com/ada/json.git, https://github.com/ada/json/blob/HEAD/",
        "git://github.com/ada/json.git, https://github.com/ada/json/blob/HEAD/",
        "ssh://git@github.com/ada/json.git, https://github.com/ada/json/blob/HEAD/",
        "git@github.com:ada/json.git, https://github.com/ada/json/blob/HEAD/",
        "https://github.com/ada/json/tree/main/lib, https://github.com/ada/json/blob/HEAD/",
        "https://github.com/ada/json#readme, https://github.com/ada/json/blob/HEAD/",
        "https://gitlab.com/team/sub/json.git, https://gitlab.com/team/sub/json/-/blob/HEAD/",
        "https://gitlab.example.org/team/json/-/tree/main, https://gitlab.example.org/team/json/-/blob/HEAD/",
        "git@gitlab.example.org:team/json.git, https://gitlab.example.org/team/json/-/blob/HEAD/",
        "https://bitbucket.org/ada/json/src/main/, https://bitbucket.org/ada/json/src/HEAD/"
    })
    void a_forge_is_known_by_its_host(String repository, String pages) {
        assertThat(Forge.of(repository).map(Forge::pages)).contains(pages);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://github.com",
                "https://github.com/ada",
                "https://github.com.evil.example/ada/json",
                "https://evil.example/github.com/ada/json",
                "https://notgithub.com/ada/json",
                "https://github.com:8443/ada/json",
                "https://ada@github.com/ada/json",
                "https://github.com/ada/<script>",
                "git@github.com/ada/json",
                "ftp://github.com/ada/json"
            })
    void other_repositories_have_no_forge(String repository) {
        assertThat(Forge.of(repository)).isEmpty();
    }
}
