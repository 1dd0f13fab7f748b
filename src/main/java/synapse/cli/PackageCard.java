package synapse.cli;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.stream.Collectors;

/** A package for people, a fact a line. */
final class PackageCard {
    private static final int LABEL = 14;
    private static final int MOST_VERSIONS = 8;

    private final Terminal terminal;

    PackageCard(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(PackageInfo info) {
        JsonObject whole = info.packageDocument();
        JsonObject version = info.version();
        terminal.result(Words.clean(whole.getString("name") + " " + version.getString("version", "(no versions)")));
        text(version.getString("description", whole.getString("description", "")));
        if (whole.containsKey("deprecated")) text(Notice.of("The package is deprecated", whole.get("deprecated")));
        if (version.containsKey("yanked")) text(Notice.of("This version is yanked", version.get("yanked")));
        if (version.containsKey("deprecated")) {
            text(Notice.of("This version is deprecated", version.get("deprecated")));
        }
        fact("licence", version.getString("license", ""));
        fact("author", version.getString("author", ""));
        fact("owners", String.join(", ", Lookup.strings(whole, "owners")));
        fact("homepage", version.getString("homepage", ""));
        fact("repository", version.getString("repository", ""));
        fact("keywords", String.join(", ", Lookup.strings(version, "keywords")));
        bytes(version);
        downloads(info.downloads());
        fact("needs", ranges(version, "dependencies"));
        fact("to develop", ranges(version, "dev_dependencies"));
        fact("versions", versions(info.versions()));
        if (!info.readme().isEmpty()) {
            terminal.result("");
            text(info.readme());
        }
    }

    private void bytes(JsonObject version) {
        if (version.isEmpty()) return;
        fact("published", Words.day(version.getString("published_at", "")) + by(version));
        fact("size", Words.size(version.getJsonNumber("size").longValue()));
        fact("sha256", version.getString("sha256", ""));
    }

    private static String by(JsonObject version) {
        return version.containsKey("published_by") ? " by " + version.getString("published_by") : "";
    }

    private void downloads(JsonObject downloads) {
        if (downloads.isEmpty()) return;
        fact("downloads", downloads.get("total") + ", of which " + downloads.get("week") + " this week");
    }

    private static String ranges(JsonObject version, String field) {
        if (!version.containsKey(field)) return "";
        return version.getJsonObject(field).entrySet().stream()
                .map(needed -> needed.getKey() + " " + ((JsonString) needed.getValue()).getString())
                .collect(Collectors.joining(", "));
    }

    private static String versions(List<String> highestFirst) {
        String first = highestFirst.stream().limit(MOST_VERSIONS).collect(Collectors.joining(", "));
        int others = highestFirst.size() - MOST_VERSIONS;
        return others > 0 ? first + " and " + others + " older" : first;
    }

    private void fact(String label, String value) {
        if (value.isBlank()) return;
        String start = label + " ".repeat(LABEL - label.length());
        for (String line : Words.wrap(value, terminal.columns() - LABEL)) {
            terminal.result(start + line);
            start = " ".repeat(LABEL);
        }
    }

    private void text(String text) {
        if (!text.isBlank()) Words.wrap(text, terminal.columns()).forEach(terminal::result);
    }
}
