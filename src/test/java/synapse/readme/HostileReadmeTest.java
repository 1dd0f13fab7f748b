package synapse.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readmes that attack whoever looks at them: the HTML is parsed again, and only what is allowed is found in it. */
class HostileReadmeTest {
    private static final String REPOSITORY = "https://github.com/ada/json";

    private final ReadmeRenderer renderer = new ReadmeRenderer();

    static Stream<String> vectors() {
        return Stream.of(HostileHtml.ELEMENTS, HostileHtml.ATTRIBUTES, HostileMarkdown.ALL)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void nothing_dangerous_is_left(String vector) {
        Harmless.assertHarmless(rendered(vector));
        Harmless.assertHarmless(rendered("before " + vector + " after"));
        Harmless.assertHarmless(rendered("> - " + vector.replace("\n", "\n>   ")));
        Harmless.assertHarmless(rendered("<div>\n" + vector + "\n\n" + vector));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void plain_text_stays_text(String vector) {
        String html = renderer.render(new ReadmeSource("README.txt", vector, REPOSITORY))
                .orElseThrow();

        Harmless.assertHarmless(html);
        assertThat(Jsoup.parseBodyFragment(html).body().select("*")).hasSize(2); // body, pre
    }

    @Test
    void all_of_them_in_one_readme_are_harmless_too() {
        Harmless.assertHarmless(rendered(String.join("\n\n", vectors().toList())));
        Harmless.assertHarmless(rendered(String.join("", vectors().toList())));
    }

    @Test
    void what_is_rendered_twice_stays_harmless() { // a page that parses what a page has serialised
        for (String vector : vectors().toList()) {
            String once = Jsoup.parseBodyFragment(rendered(vector)).body().html();
            Harmless.assertHarmless(Jsoup.parseBodyFragment(once).body().html());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>steal()</script>",
                "<p onclick=steal()>x</p>",
                "<p style='top:0'>x</p>",
                "<p id=password>x</p>",
                "<a href='javascript:steal()' rel='nofollow ugc noopener'>x</a>",
                "<a href='https://a.example'>x</a>",
                "<img src='https://img.example/a.png'>",
                "<input type=text disabled>",
                "<!-- x -->",
                "<plaintext>",
                "</article><h1>x</h1>",
                "<x-y>x</x-y>"
            })
    void what_is_not_sanitised_is_noticed(String html) {
        assertThatThrownBy(() -> Harmless.assertHarmless(html)).isInstanceOf(AssertionError.class);
    }

    @Test
    void there_are_enough_of_them() {
        assertThat(vectors().distinct()).hasSizeGreaterThan(150);
    }

    private String rendered(String markdown) {
        return renderer.render(new ReadmeSource("docs/README.md", markdown, REPOSITORY))
                .orElseThrow();
    }
}
