package synapse.lifecycle;

import java.util.Map;
import synapse.catalog.Notice;

/** What a journal entry says beside who, when and which; an empty text is left out. */
final class Details {
    private Details() {}

    /** Returns the fields of a notice, the text under the name that its kind has. */
    static Map<String, String> of(String textField, Notice said) {
        return Map.of(
                textField,
                said.text().orElse(""),
                "replacement",
                said.replacement().orElse(""));
    }
}
