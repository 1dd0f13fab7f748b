package synapse.readme;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeRendererTest {
    private static final String NONE = "";

    @Test
    void markdown_becomes_html() {
        String html = rendered("# Title\n\nSome *slanted* and **strong** `code`.\n\n1. one\n2. two\n\n> said\n\n---\n");

        assertThat(html)
                .contains("<h1 id=\"user-content-title\">Title</h1>")
                .contains("<p>Some <em>slanted</em> and <strong>strong</strong> <code>code</code>.</p>")
                .contains("<ol><li>one</li><li>two</li></ol>")
                .contains("<blockquote>\n<p>said</p>\n</blockquote>")
                .contains("<hr />");
    }

    @Test
    void tables_strikethrough_and_task_lists_are_understood() {
        Element html = parsed("|a|b|\n|:-|-:|\n|1|2|\n\n~~gone~~\n\n- [x] done\n- [ ] open\n");

        assertThat(html.select("table > tbody > tr > td").eachText()).containsExactly("1", "2");
        assertThat(html.select("th[align=right]").text()).isEqualTo("b");
        assertThat(html.select("del").text()).isEqualTo("gone");
        assertThat(html.select("li > input[type=checkbox][disabled]")).hasSize(2);
        assertThat(html.select("li > input[checked]")).hasSize(1);
    }

    @Test
    void bare_addresses_become_links() {
        Element html = parsed("See https://a.example/x?b=c&d, www.b.example or ada@c.example");

        assertThat(html.select("a").eachAttr("href"))
                .containsExactly("https://a.example/x?b=c&d", "http://www.b.example", "mailto:ada@c.example");
    }

    @Test
    void a_link_tells_crawlers_not_to_follow_and_pages_not_to_reach_back() {
        Element link = parsed("[x](https://a.example 'Title')").selectFirst("a");

        assertThat(link.attr("rel")).isEqualTo("nofollow ugc noopener");
        assertThat(link.attr("title")).isEqualTo("Title");
        assertThat(link.attributes()).hasSize(3);
    }

    @Test
    void code_names_its_language_and_is_kept_as_it_is() {
        Element code = parsed("```c++\nif (a < b && \"c\") { // <b>\n```").selectFirst("pre > code");

        assertThat(code.className()).isEqualTo("language-c++");
        assertThat(code.wholeText()).isEqualTo("if (a < b && \"c\") { // <b>\n");
    }

    @Test
    void headings_can_be_linked_to_within_the_readme() {
        Element html = parsed("[go](#über-uns)\n\n# Über uns\n\n# Über uns\n\n<a name=\"top\"></a>[up](#top)");

        assertThat(html.select("h1").eachAttr("id"))
                .containsExactly("user-content-über-uns", "user-content-über-uns-1");
        assertThat(html.select("a[href]").eachAttr("href"))
                .containsExactly("#user-content-über-uns", "#user-content-top");
        assertThat(html.select("a[name]").eachAttr("name")).containsExactly("user-content-top");
    }

    @Test
    void the_usual_raw_html_of_readmes_is_kept() {
        Element html = parsed(
                "<h1 align=\"center\"><img src=\"https://img.example/a.svg\" width=\"40%\" alt=\"Logo\"></h1>\n"
                        + "<details><summary>More</summary>\n\n*inside*\n\n</details>\n\nH<sub>2</sub>O <kbd>Ctrl</kbd>");

        assertThat(html.select("h1[align=center] > img[width=40%]").attr("alt")).isEqualTo("Logo");
        assertThat(html.select("details > p > em").text()).isEqualTo("inside");
        assertThat(html.select("sub, kbd").eachText()).containsExactly("2", "Ctrl");
    }

    @Test
    void an_image_loads_late_and_without_telling_where_it_is_shown() {
        Element image = parsed("![A](https://img.example/a.png)").selectFirst("img");

        assertThat(image.attr("loading")).isEqualTo("lazy");
        assertThat(image.attr("referrerpolicy")).isEqualTo("no-referrer");
    }

    @Test
    void an_image_that_may_not_be_loaded_leaves_its_text() {
        Element html = parsed("![Logo](logo.png) ![](logo.png) ![src](data:image/png;base64,AAAA)");

        assertThat(html.select("img").eachAttr("alt")).containsExactly("Logo", "src");
        assertThat(html.select("img[src], img[loading]")).isEmpty();
    }

    @Test
    void a_link_that_may_not_be_followed_leaves_its_text() {
        Element html = parsed("[here](docs/x.md) and [there](javascript:steal())");

        assertThat(html.select("a")).isEmpty();
        assertThat(html.text()).isEqualTo("here and there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "readme.MD", "docs/a.markdown", "x.mdown", "x.mkd", "x.y.mkdn"})
    void the_ending_tells_markdown(String path) {
        assertThat(rendered(path, "*x*")).isEqualTo("<p><em>x</em></p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README", "README.txt", "README.rst", "docs.md/README", "md", "README.md.txt", ".mdx"})
    void everything_else_is_shown_as_it_is(String path) {
        assertThat(rendered(path, "*x* <b>&amp;\r\n\ty")).isEqualTo("<pre>*x* &lt;b&gt;&amp;amp;\n\ty</pre>");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "' ',''", "'\uFEFF# x','<h1 id=\"user-content-x\">x</h1>\n'"})
    void small_ones_too(String markdown, String html) {
        assertThat(rendered(markdown)).isEqualTo(html);
    }

    private static Element parsed(String markdown) {
        return Jsoup.parseBodyFragment(rendered(markdown)).body();
    }

    private static String rendered(String markdown) {
        return rendered("README.md", markdown);
    }

    private static String rendered(String path, String text) {
        return new ReadmeRenderer().render(new ReadmeSource(path, text, NONE)).orElseThrow();
    }
}
