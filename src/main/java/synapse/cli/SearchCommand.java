package synapse.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import synapse.remote.Document;
import synapse.remote.Failure;

/** {@code synapse pkg search}. */
@Command(
        name = "search",
        description = "Look for packages in the registry.",
        footer = {"  synapse pkg search json parser", "  synapse pkg search --keyword http --sort downloads"})
final class SearchCommand extends PkgCommand {
    @Parameters(arity = "0..*", paramLabel = "<word>", description = "What to look for.")
    private List<String> words = List.of();

    @Option(names = "--author", paramLabel = "<name>", description = "Only packages of this author.")
    private String author;

    @Option(names = "--keyword", paramLabel = "<word>", description = "Only packages with this keyword.")
    private String keyword;

    @Option(names = "--sort", paramLabel = "<order>", description = "relevance, downloads, updated, created or name.")
    private String sort;

    @Option(names = "--limit", paramLabel = "<number>", description = "At most so many; 20 if not given.")
    private int limit = 20;

    @Mixin
    private JsonOption json;

    @Override
    int run(Client client) {
        if (words.isEmpty() && author == null && keyword == null) {
            throw new Failure(Failure.USAGE, "there is nothing to look for", "see synapse pkg search --help");
        }
        Document found = search(client);
        if (json.isOn()) {
            JsonOption.print(found.json(), client.terminal());
            return OK;
        }
        print(found.objects("results"), client.terminal());
        tell(found, client.terminal());
        return OK;
    }

    /** Tells how the words were taken if not as they were typed, and of how many packages these are the first. */
    private static void tell(Document found, Terminal terminal) {
        String read = found.text("read_as", "");
        if (!read.isEmpty()) terminal.say("read as: " + read);
        found.texts("notes").forEach(terminal::say);
        int shown = found.objects("results").size();
        if (shown == 0) terminal.say("nothing found");
        else if (found.number("total") > shown)
            terminal.say("the first " + shown + " of " + found.number("total") + "; --limit shows more");
    }

    private Document search(Client client) {
        String query = "/search?q=" + encoded(String.join(" ", words)) + "&limit=" + limit;
        query += parameter("author", author) + parameter("keyword", keyword) + parameter("sort", sort);
        return client.registry().get(query);
    }

    private static String parameter(String name, String value) {
        return value == null ? "" : "&" + name + "=" + encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void print(List<Document> rows, Terminal terminal) {
        Table table = new Table("name", "version", "description");
        for (Document row : rows) table.row(row.text("name"), row.text("version", ""), row.text("description", ""));
        table.print(terminal);
    }
}
