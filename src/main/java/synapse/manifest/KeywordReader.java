package synapse.manifest;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reader of {@code keywords}: at most 20 texts of 1 to 50 characters; one that is there twice counts once. */
final class KeywordReader {
    static final int MAX_KEYWORDS = 20;
    static final int MAX_CHARS = 50;

    private final FaultList faults;
    private final FaultList warnings;
    private final List<String> keywords = new ArrayList<>();
    private final Set<String> seen = new TreeSet<>();

    KeywordReader(FaultList faults, FaultList warnings) {
        this.faults = faults;
        this.warnings = warnings;
    }

    List<String> read(FieldReader fields) {
        JsonArray array = fields.array("keywords", "an array of strings");
        if (array.size() > MAX_KEYWORDS) {
            String count = "\"keywords\" has " + array.size() + " entries; at most " + MAX_KEYWORDS + " are allowed";
            faults.add("/keywords", "too-many", count);
            return List.of();
        }
        for (int index = 0; index < array.size(); index++) {
            read("/keywords/" + index, array.get(index), fields);
        }
        return keywords;
    }

    private void read(String pointer, JsonValue value, FieldReader fields) {
        if (value instanceof JsonString string) {
            add(pointer, string.getString().strip());
        } else {
            fields.wrongType(pointer, "a keyword", "a string", value);
        }
    }

    private void add(String pointer, String keyword) {
        Optional<String> wrong = TextRules.breakIn(keyword);
        if (keyword.isEmpty() || keyword.length() > MAX_CHARS) {
            faults.add(pointer, "invalid-keyword", "a keyword has 1 to " + MAX_CHARS + " characters");
        } else if (wrong.isPresent()) {
            faults.add(pointer, "invalid-keyword", "the keyword has " + wrong.get());
        } else if (seen.add(keyword.toLowerCase(Locale.ROOT))) {
            keywords.add(keyword);
        } else {
            warnings.add(pointer, "duplicate-keyword", "the keyword " + Quoted.of(keyword) + " counts once");
        }
    }
}
