package synapse.search;

import java.util.Locale;
import java.util.Optional;

/** Where a word has to stand; {@code ANYWHERE} is what a word without a field means. */
enum QueryField {
    ANYWHERE,
    NAME,
    DESCRIPTION,
    KEYWORD,
    AUTHOR,
    OWNER,
    LICENSE,
    DEPENDS;

    /** Finds the field of that name, in either case. */
    static Optional<QueryField> find(String name) {
        for (QueryField field : values()) {
            if (field != ANYWHERE && field.name().equalsIgnoreCase(name)) return Optional.of(field);
        }
        return Optional.empty();
    }

    /** Returns what is written before a word of this field. */
    String prefix() {
        return this == ANYWHERE ? "" : name().toLowerCase(Locale.ROOT) + ":";
    }
}
