package synapse.readme;

import java.util.List;
import java.util.regex.Pattern;
import org.owasp.html.Handler;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;
import org.owasp.html.PolicyFactory;

/** The elements, attributes and addresses that a readme may have; everything else goes, its text stays. */
final class HtmlPolicy {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_.:-]{1,200}");
    private static final Pattern LANGUAGE = Pattern.compile("language-[A-Za-z0-9_+#.-]{1,40}");
    private static final Pattern LENGTH = Pattern.compile("[0-9]{1,4}(?:px|%)?");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,3}");
    private static final Pattern START = Pattern.compile("[0-9]{1,9}");

    private final PolicyFactory policy;

    HtmlPolicy(LinkTargets targets) {
        policy = meaning(appearance(addresses(elements(), targets))).toFactory();
    }

    private static HtmlPolicyBuilder elements() {
        return new HtmlPolicyBuilder()
                .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "br", "hr", "blockquote", "pre")
                .allowElements("a", "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s")
                .allowElements("samp", "small", "span", "strike", "strong", "sub", "sup", "tt", "u", "var")
                .allowElements("dd", "dl", "dt", "li", "ol", "ul", "details", "summary", "figcaption", "figure")
                .allowElements("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr")
                .allowElements(HtmlPolicy::image, "img")
                .allowElements(HtmlPolicy::checkbox, "input");
    }

    private static HtmlPolicyBuilder addresses(HtmlPolicyBuilder html, LinkTargets targets) {
        return html.allowAttributes("href")
                .matching((element, attribute, url) -> targets.link(url).orElse(null))
                .onElements("a")
                .allowAttributes("src")
                .matching((element, attribute, url) -> targets.image(url).orElse(null))
                .onElements("img")
                .allowAttributes("id")
                .matching((element, attribute, id) -> ownId(id))
                .globally()
                .allowAttributes("name")
                .matching((element, attribute, id) -> ownId(id))
                .onElements("a")
                .allowUrlProtocols("http", "https", "mailto")
                .requireRelsOnLinks("nofollow", "ugc", "noopener");
    }

    private static HtmlPolicyBuilder appearance(HtmlPolicyBuilder html) {
        return html.allowAttributes("align")
                .matching(true, "left", "center", "right")
                .onElements("div", "h1", "h2", "h3", "h4", "h5", "h6", "img", "p", "table", "td", "th", "tr")
                .allowAttributes("dir")
                .matching(true, "ltr", "rtl", "auto")
                .globally()
                .allowAttributes("width", "height")
                .matching(LENGTH)
                .onElements("img", "table", "td", "th")
                .allowAttributes("colspan", "rowspan")
                .matching(COUNT)
                .onElements("td", "th")
                .allowAttributes("class")
                .matching(LANGUAGE)
                .onElements("code")
                .allowAttributes("start")
                .matching(START)
                .onElements("ol");
    }

    private static HtmlPolicyBuilder meaning(HtmlPolicyBuilder html) {
        return html.allowAttributes("alt")
                .onElements("img")
                .allowAttributes("title")
                .onElements("a", "abbr", "img")
                .allowAttributes("open")
                .matching((element, attribute, value) -> "")
                .onElements("details")
                .allowAttributes("type")
                .matching(true, "checkbox")
                .onElements("input")
                .allowAttributes("checked")
                .matching((element, attribute, value) -> "")
                .onElements("input");
    }

    private static String ownId(String id) {
        return ID.matcher(id).matches() ? LinkTargets.ID_PREFIX + id : null;
    }

    /** Lets an image load when it is seen, and its host not know whose page shows it; without a source its text is shown. */
    private static String image(String element, List<String> attributes) {
        if (value("src", attributes).isEmpty()) return value("alt", attributes).isEmpty() ? null : element;
        attributes.addAll(List.of("loading", "lazy", "referrerpolicy", "no-referrer"));
        return element;
    }

    /** Leaves of all inputs the check box of a task list, which nobody can change. */
    private static String checkbox(String element, List<String> attributes) {
        if (value("type", attributes).isEmpty()) return null;
        attributes.addAll(List.of("disabled", ""));
        return element;
    }

    /** Returns the value that follows the name; names stand at even places. */
    private static String value(String name, List<String> attributes) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) return attributes.get(i + 1);
        }
        return "";
    }

    /** @throws TooCostlyException if it takes too long or gets too large on the way */
    String sanitize(String html, BoundedText out, Deadline deadline) {
        HtmlStreamRenderer renderer = HtmlStreamRenderer.create(out, Handler.PROPAGATE, Handler.DO_NOTHING);
        HtmlSanitizer.sanitize(html, policy.apply(renderer), next -> new TimedEvents(next, deadline));
        return out.toString();
    }
}
