package synapse.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random pieces of Markdown and HTML, nested at random: harmless, and done in steps that grow with the text alone. */
class ReadmeFuzzTest {
    private static final int READMES = 150;
    private static final List<String> MARKDOWN = List.of(
            "*",
            "**",
            "_",
            "~~",
            "`",
            "```\n",
            "\n",
            "\n\n",
            "> ",
            "- ",
            "1. ",
            "# ",
            "|",
            "|-|\n",
            "[",
            "](",
            "](x)",
            "![",
            ")",
            "<",
            ">",
            "\"",
            "'",
            "&",
            "&#x3c;",
            "\\",
            "\t",
            "    ",
            "https://a.example/",
            "javascript:",
            "a",
            "é");
    private static final List<String> TAGS = List.of(
            "a",
            "p",
            "b",
            "div",
            "table",
            "tr",
            "td",
            "ul",
            "li",
            "svg",
            "math",
            "style",
            "script",
            "select",
            "option",
            "form",
            "template",
            "noscript",
            "title",
            "textarea",
            "img",
            "input",
            "details",
            "pre",
            "x-y",
            "foreignObject");
    private static final List<String> ATTRIBUTES = List.of(
            "",
            " onclick=steal()",
            " href='javascript:steal()'",
            " src=//a.example",
            " id=x",
            " style='top:0'",
            " class=x",
            " title=\"",
            " alt='<script>'",
            "/",
            "\n",
            " xlink:href=javascript:steal()");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void random_readmes_are_harmless_and_cost_no_more_than_their_length(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < READMES; i++) {
            String text = text(random, 1 + random.nextInt(400));
            AtomicLong steps = new AtomicLong();
            Deadline deadline = new Deadline(Long.MAX_VALUE, steps::incrementAndGet);

            String html = MarkdownText.html(
                    new ReadmeSource("README.md", text, "https://github.com/ada/json"),
                    deadline,
                    ReadmeRenderer.MAX_HTML_CHARS);

            Harmless.assertHarmless(html);
            assertThat(steps.get()).as(text).isLessThan(100 + 20L * (text.length() + html.length()));
        }
    }

    private static String text(Random random, int pieces) {
        List<String> hostile = Stream.of(HostileHtml.ELEMENTS, HostileHtml.ATTRIBUTES, HostileMarkdown.ALL)
                .flatMap(List::stream)
                .toList();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2, 3 -> text.append(any(MARKDOWN, random));
                case 4, 5 ->
                    text.append('<')
                            .append(any(TAGS, random))
                            .append(any(ATTRIBUTES, random))
                            .append('>');
                case 6 -> text.append("</").append(any(TAGS, random)).append('>');
                default -> text.append(any(hostile, random), 0, 5);
            }
        }
        return text.toString();
    }

    private static String any(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
