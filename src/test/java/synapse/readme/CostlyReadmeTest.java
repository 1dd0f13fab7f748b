package synapse.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.Jsoup;
import org.jsoup.select.NodeTraversor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Readmes of the greatest size that is accepted, made to cost more than that. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CostlyReadmeTest {
    private static final int MOST_CHARS = 512 * 1024;
    private static final int MAX = ReadmeRenderer.MAX_HTML_CHARS;

    @Test
    void a_reference_cannot_blow_up_the_html() {
        String text = "[a]: https://a.example/" + "x".repeat(1900) + "\n\n" + repeated("[a] ", MOST_CHARS - 2000);

        assertThat(rendered(text)).startsWith("<pre>[a]: https://").hasSizeLessThanOrEqualTo(MAX);
    }

    @Test
    void elements_that_are_opened_anew_and_anew_cannot_either() {
        String text = "<div>\n" + repeated("<code></noscript>", 60_000) + repeated("**<html>", 4_000);

        assertThat(rendered(text)).hasSizeLessThanOrEqualTo(MAX);
    }

    @Test
    void a_wide_table_with_many_short_rows_is_not_filled_up() {
        String text = "|a".repeat(1000) + "|\n" + "|-".repeat(1000) + "|\n" + repeated("a|\n", 300_000);

        assertThat(rendered(text)).startsWith("<pre>|a|a");
    }

    @Test
    void what_is_too_long_as_plain_text_is_cut_and_says_so() {
        String html = PlainText.html("&".repeat(MOST_CHARS), MAX);

        assertThat(html).hasSizeBetween(MAX - 10, MAX).endsWith("&amp;\n… (the rest is in the archive)</pre>");
        assertThat(PlainText.html("&".repeat(100), MAX)).isEqualTo("<pre>" + "&amp;".repeat(100) + "</pre>");
        assertThat(PlainText.html("a\u0000b\ud800\ud83d\ude00", MAX))
                .isEqualTo("<pre>a\ufffdb\ufffd\ud83d\ude00</pre>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ">",
                "> ",
                "- ",
                "1. ",
                "* > ",
                "<div>",
                "<b><i>",
                "<ul><li>",
                "<table><tr><td>",
                "[",
                "![",
                "**a "
            })
    void deep_nesting_ends(String opening) {
        String html = rendered(repeated(opening, MOST_CHARS));

        assertThat(html).isNotEmpty().hasSizeLessThanOrEqualTo(MAX);
        assertThat(depth(html)).isLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*_", "`", "<", "<a ", "&#x", "a**b", "[a](", "a\n", "- [ ] a\n", "|-|\n", "#\n", "<math></o:p>"
            })
    void what_takes_a_parser_long_ends(String unit) {
        assertThat(rendered(repeated(unit, MOST_CHARS))).isNotEmpty().hasSizeLessThanOrEqualTo(MAX);
    }

    @Test
    void the_time_is_looked_at_while_lines_are_read() {
        assertStopped("a\n\n".repeat(2000), 1000);
    }

    @Test
    void the_time_is_looked_at_while_html_is_written() {
        assertStopped("*a* ".repeat(1000), 1000);
    }

    @Test
    void the_time_is_looked_at_while_tags_are_judged() {
        assertStopped("<x>".repeat(5000), 1000);
    }

    @Test
    void two_are_rendered_at_a_time_and_who_waits_too_long_goes_without() throws Exception {
        ReadmeRenderer renderer = new ReadmeRenderer(Duration.ofMillis(20));
        CountDownLatch bothAtWork = new CountDownLatch(2);
        CountDownLatch end = new CountDownLatch(1);
        ExecutorService others = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 2; i++) {
            var unused = others.submit(() -> renderer.inTurn(() -> {
                bothAtWork.countDown();
                return awaited(end);
            }));
        }
        bothAtWork.await();
        ReadmeSource source = new ReadmeSource("README", "x", "");

        assertThat(renderer.render(source)).isEmpty();
        end.countDown();
        others.shutdown();
        assertThat(others.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(renderer.render(source)).contains("<pre>x</pre>");
    }

    @Test
    void the_seventh_reader_at_once_goes_without() {
        ReadmeRenderer renderer = new ReadmeRenderer();

        assertThat(readWhile(renderer, 5)).isPresent();
        assertThat(readWhile(renderer, 6)).isEmpty();
        assertThat(readWhile(renderer, 5)).as("all have left").isPresent();
    }

    /** Returns what a reader gets while so many others are there. */
    private static Optional<String> readWhile(ReadmeRenderer renderer, int others) {
        return others == 0
                ? renderer.renderForReader(new ReadmeSource("README", "x", ""))
                : renderer.asReader(() -> readWhile(renderer, others - 1));
    }

    @Test
    void a_renderer_that_fails_gives_its_turn_back() {
        ReadmeRenderer renderer = new ReadmeRenderer(Duration.ZERO);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> renderer.inTurn(() -> {
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
        }
    }

    private static String awaited(CountDownLatch latch) {
        try {
            latch.await();
            return "done";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertStopped(String text, int steps) {
        AtomicLong clock = new AtomicLong();
        ReadmeSource source = new ReadmeSource("README.md", text, "");

        assertThatThrownBy(() -> MarkdownText.html(source, new Deadline(steps, clock::incrementAndGet), MAX))
                .isInstanceOf(TooCostlyException.class);
        assertThat(clock).hasValueLessThan(steps + 10L);
    }

    /** Returns how deep a browser's parser nests the elements. */
    private static int depth(String html) {
        int[] deepest = {0};
        NodeTraversor.traverse(
                (node, depth) -> deepest[0] = Math.max(deepest[0], depth),
                Jsoup.parseBodyFragment(html).body());
        return deepest[0];
    }

    private static String repeated(String unit, int chars) {
        return unit.repeat(chars / unit.length());
    }

    private static String rendered(String text) {
        return new ReadmeRenderer()
                .render(new ReadmeSource("README.md", text, ""))
                .orElseThrow();
    }
}
