package synapse.readme;

import java.util.List;
import org.owasp.html.HtmlStreamEventReceiver;

/** Passes on the tags and texts of a document, and looks at the time at each. */
record TimedEvents(HtmlStreamEventReceiver next, Deadline deadline) implements HtmlStreamEventReceiver {
    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        next.closeDocument();
    }

    @Override
    public void openTag(String element, List<String> attributes) {
        deadline.check();
        next.openTag(element, attributes);
    }

    @Override
    public void closeTag(String element) {
        deadline.check();
        next.closeTag(element);
    }

    @Override
    public void text(String text) {
        deadline.check();
        next.text(text);
    }
}
