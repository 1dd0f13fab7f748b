package synapse.readme;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.renderer.html.HtmlRenderer;

/** CommonMark with what GitHub adds to it: tables, strikethrough, task lists, bare links, ids of headings. */
final class MarkdownText {
    private static final int MAX_CELLS = 50_000; // rows are filled up to the width of their table
    private static final int MAX_BLOCKS_DEEP = 100;
    private static final int MAX_INLINES_DEEP = 50;

    private static final List<Extension> EXTENSIONS = List.of(
            TablesExtension.builder().maxCells(MAX_CELLS).build(),
            StrikethroughExtension.create(),
            TaskListItemsExtension.create(),
            AutolinkExtension.create(),
            HeadingAnchorExtension.create());
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build(); // raw HTML passes; HtmlPolicy is the judge

    private MarkdownText() {}

    /**
     * Returns HTML in which nothing is left but what {@link HtmlPolicy} allows.
     * @throws TooCostlyException if it takes too long or gets too large on the way
     */
    static String html(ReadmeSource source, Deadline deadline, int maxChars) {
        BoundedText raw = new BoundedText(2 * maxChars, deadline);
        RENDERER.render(parse(source.text(), deadline), raw);
        return new HtmlPolicy(LinkTargets.of(source))
                .sanitize(raw.toString(), new BoundedText(maxChars, deadline), deadline);
    }

    private static Node parse(String text, Deadline deadline) {
        Parser parser = Parser.builder()
                .extensions(EXTENSIONS)
                .maxOpenBlockParsers(MAX_BLOCKS_DEEP)
                .maxInlineNesting(MAX_INLINES_DEEP)
                .customBlockParserFactory((state, matched) -> {
                    deadline.check();
                    return BlockStart.none();
                })
                .build();
        try {
            return parser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IllegalArgumentException e) { // of the tables
            throw new TooCostlyException(e.getMessage());
        }
    }
}
