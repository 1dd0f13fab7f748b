package synapse.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** What owners say of a version or a package: that it is yanked or deprecated. */
final class Notice {
    private Notice() {}

    /** Returns {@code yanked: why; use that instead}. */
    static String of(String kind, JsonValue notice) {
        if (!(notice instanceof JsonObject said)) return kind;
        String why = said.getString("reason", said.getString("message", ""));
        String replacement = said.getString("replacement", "");
        return kind
                + (why.isEmpty() ? "" : ": " + Words.clean(why))
                + (replacement.isEmpty() ? "" : "; use " + Words.clean(replacement) + " instead");
    }

    /** Returns all that is said in the document of a version, or in its row in a list. */
    static String in(JsonObject version) {
        StringBuilder all = new StringBuilder();
        for (String kind : new String[] {"yanked", "deprecated"}) {
            if (!version.containsKey(kind)) continue;
            all.append(all.length() == 0 ? "" : " / ").append(of(kind, version.get(kind)));
        }
        return all.toString();
    }
}
