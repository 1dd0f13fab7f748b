package synapse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish: a line for each command and each option, said to hold only behind the words before it. */
final class FishCompletion {
    private static final String HEAD = """
            # Tells whether the words that are typed, without options, begin with the given ones;
            # with -x first: whether they are just these.
            function __synapse_at
                set -l words (commandline -opc)
                set -e words[1]
                set -l typed
                for word in $words
                    if not string match -q -- '-*' $word
                        set -a typed $word
                    end
                end
                if test "$argv[1]" = -x
                    set -e argv[1]
                    test "$typed" = "$argv"
                    return
                end
                set -l most (count $argv)
                test (count $typed) -ge $most; and test "$typed[1..$most]" = "$argv"
            end
            complete -c synapse -f
            """;

    private final StringBuilder script = new StringBuilder(HEAD);

    private FishCompletion() {}

    static String of(CommandLine synapse) {
        FishCompletion completion = new FishCompletion();
        completion.add(synapse.getCommandSpec(), "");
        return completion.script.toString();
    }

    private void add(CommandSpec command, String path) {
        for (Map.Entry<String, CommandLine> below : command.subcommands().entrySet()) {
            CommandSpec spec = below.getValue().getCommandSpec();
            line(
                    "-x" + path,
                    " -a " + below.getKey(),
                    description(spec.usageMessage().description()));
        }
        for (OptionSpec option : command.options()) option(option, path);
        for (Map.Entry<String, CommandLine> below : command.subcommands().entrySet()) {
            add(below.getValue().getCommandSpec(), path + " " + below.getKey());
        }
    }

    private void option(OptionSpec option, String path) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        if (option.arity().max() > 0) names.append(option.type() == Path.class ? " -r -F" : " -x");
        line(path.isEmpty() ? "-x" : path.strip(), names.toString(), description(option.description()));
    }

    private void line(String condition, String what, String description) {
        script.append("complete -c synapse -n '__synapse_at ")
                .append(condition)
                .append("'")
                .append(what)
                .append(" -d '")
                .append(description)
                .append("'\n");
    }

    private static String description(String... lines) {
        String whole = lines.length == 0 ? "" : List.of(lines).get(0);
        return Words.shorten(whole, 60).replace("\\", "\\\\").replace("'", "\\'");
    }
}
