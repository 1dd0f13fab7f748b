package synapse.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a browser's parser may find in the HTML of a readme; written anew here, not taken from what is tested. */
final class Harmless {
    private static final Set<String> PLAIN =
            words("abbr b blockquote br caption cite code dd del div dl dt em figcaption"
                    + " figure h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s samp small span strike strong sub summary"
                    + " sup table tbody td tfoot th thead tr tt u ul var a img details input");
    private static final Map<String, Set<String>> OWN = Map.of(
            "a", words("href name rel title"),
            "img", words("src alt title width height align loading referrerpolicy"),
            "input", words("type checked disabled"),
            "code", words("class"),
            "ol", words("start"),
            "td", words("align width height colspan rowspan"),
            "th", words("align width height colspan rowspan"),
            "table", words("align width height"),
            "abbr", words("title"),
            "details", words("open"));
    private static final Set<String> ANYWHERE = words("id dir align");
    private static final Pattern LINK = Pattern.compile("(?:https?://|mailto:|#user-content-)[^\\p{Cntrl}\\\\]*");
    private static final Pattern IMAGE = Pattern.compile("https?://[^\\p{Cntrl}\\\\]*");

    private Harmless() {}

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.split(" ")));
    }

    /** Puts the HTML where a page would, and looks at every node that comes of it. */
    static void assertHarmless(String html) {
        Document page = Jsoup.parse("<body><article>" + html + "</article><footer>end</footer></body>");
        Element article = page.body().child(0);

        assertThat(page.head().childNodeSize()).as(html).isZero();
        assertThat(page.body().children()).as(html).hasSize(2); // it has not left its place
        assertThat(page.body().child(1).outerHtml()).isEqualTo("<footer>end</footer>");
        article.nodeStream().forEach(node -> assertThat(node).isNotInstanceOf(Comment.class));
        article.children().stream().flatMap(Element::stream).forEach(Harmless::assertHarmless);
    }

    private static void assertHarmless(Element element) {
        String tag = element.normalName();
        assertThat(PLAIN).contains(tag);
        for (Attribute attribute : element.attributes()) {
            assertThat(ANYWHERE.contains(attribute.getKey())
                            || OWN.getOrDefault(tag, Set.of()).contains(attribute.getKey()))
                    .as("%s on %s", attribute, tag)
                    .isTrue();
            assertValue(attribute.getKey(), attribute.getValue());
        }
        if (element.hasAttr("href")) assertThat(element.attr("rel")).isEqualTo("nofollow ugc noopener");
        if (element.hasAttr("src")) assertThat(element.attr("referrerpolicy")).isEqualTo("no-referrer");
        if (tag.equals("input")) {
            assertThat(element.attr("type")).isEqualTo("checkbox");
            assertThat(element.hasAttr("disabled")).isTrue();
        }
    }

    private static void assertValue(String name, String value) {
        switch (name) {
            case "href" -> assertThat(value).matches(LINK);
            case "src" -> assertThat(value).matches(IMAGE);
            case "id", "name" -> assertThat(value).matches("user-content-[^\\s\"'<>&]+");
            case "class" -> assertThat(value).matches("language-[^\\s\"'<>&]+");
            case "align" -> assertThat(List.of("left", "right", "center")).contains(value);
            case "dir" -> assertThat(List.of("ltr", "rtl", "auto")).contains(value);
            case "width", "height" -> assertThat(value).matches("[0-9]{1,4}(px|%)?");
            case "colspan", "rowspan" -> assertThat(value).matches("[0-9]{1,3}");
            case "start" -> assertThat(value).matches("[0-9]{1,9}");
            default -> {} // texts
        }
    }
}
