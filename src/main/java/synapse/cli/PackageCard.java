package synapse.cli;

import java.util.List;
import java.util.stream.Collectors;
import synapse.remote.Document;

/** A package for people, a fact a line. */
final class PackageCard {
    private static final int LABEL = 14;
    private static final int MOST_VERSIONS = 8;

    private final Terminal terminal;

    PackageCard(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(PackageInfo info) {
        Document whole = info.packageDocument();
        Document version = info.version();
        terminal.result(Words.clean(whole.text("name") + " " + version.text("version", "(no versions)")));
        text(version.text("description", whole.text("description", "")));
        if (whole.has("deprecated")) notice("The package is deprecated", whole, "deprecated");
        if (version.has("yanked")) notice("This version is yanked", version, "yanked");
        if (version.has("deprecated")) notice("This version is deprecated", version, "deprecated");
        fact("licence", version.text("license", ""));
        fact("author", version.text("author", ""));
        fact("owners", String.join(", ", whole.texts("owners")));
        fact("homepage", version.text("homepage", ""));
        fact("repository", version.text("repository", ""));
        fact("keywords", String.join(", ", version.texts("keywords")));
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

    private void notice(String what, Document document, String field) {
        text(Notice.of(what, document.json().get(field)));
    }

    private void bytes(Document version) {
        if (version.json().isEmpty()) return;
        fact("published", Words.day(version.text("published_at", "")) + by(version));
        fact("size", Words.size(version.number("size")));
        fact("sha256", version.text("sha256", ""));
    }

    private static String by(Document version) {
        return version.has("published_by") ? " by " + version.text("published_by") : "";
    }

    private void downloads(Document downloads) {
        if (downloads.json().isEmpty()) return;
        fact("downloads", downloads.number("total") + ", of which " + downloads.number("week") + " this week");
    }

    private static String ranges(Document version, String field) {
        Document ranges = version.object(field);
        return ranges.json().keySet().stream()
                .map(name -> name + " " + ranges.text(name))
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
