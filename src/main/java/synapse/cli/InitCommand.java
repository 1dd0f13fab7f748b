package synapse.cli;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import synapse.manifest.Manifest;
import synapse.manifest.ManifestReader;
import synapse.remote.Failure;

/** {@code synapse pkg init}. */
@Command(
        name = "init",
        description = {
            "Make the synapse.json of a new package: asks for what is not given.",
            "With --yes it asks nothing. What is there already is never changed."
        },
        footer = {
            "  synapse pkg init",
            "  synapse pkg init --yes",
            "  synapse pkg init --yes --name @team/json --license MIT"
        })
final class InitCommand extends PkgCommand {
    @Option(
            names = {"-y", "--yes"},
            description = "Take the defaults for what is not given.")
    private boolean isYes;

    @Option(names = "--name", paramLabel = "<name>", description = "Default: the name of the folder.")
    private String name;

    @Option(names = "--version", paramLabel = "<version>", description = "Default: " + Defaults.VERSION + ".")
    private String version;

    @Option(names = "--description", paramLabel = "<text>", description = "What the package is for.")
    private String description;

    @Option(names = "--license", paramLabel = "<spdx>", description = "Such as MIT, or \"MIT OR Apache-2.0\".")
    private String license;

    @Option(names = "--author", paramLabel = "<name>", description = "Default: user.name of git.")
    private String author;

    @Option(names = "--private", description = "Never to be published.")
    private boolean isPrivate;

    @Override
    int run(Client client) {
        Path folder = client.environment().folder();
        Path file = folder.resolve(ManifestReader.FILE_NAME);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new Failure(Failure.NO, "there is a synapse.json already, and it stays as it is", "edit " + file);
        }
        Draft draft = draft(client.terminal(), new Defaults(folder));
        Manifest manifest = draft.manifest();
        NewProject.write(folder, draft.bytes(), client.terminal());
        tell(client.terminal(), manifest);
        return OK;
    }

    private Draft draft(Terminal terminal, Defaults defaults) {
        Optional<Questions> questions = isYes ? Optional.empty() : Optional.of(Questions.ofProcess(terminal));
        Draft draft = new Draft();
        draft.put("name", value("name", name, defaults.name(), questions));
        draft.put("version", value("version", version, Defaults.VERSION, questions));
        draft.put("description", value("description", description, "", questions));
        draft.put("author", value("author", author, defaults.author(), questions));
        draft.put("license", value("license", license, "", questions));
        draft.put("readme", defaults.readme());
        if (isPrivate) draft.putFlag("private");
        return draft;
    }

    private static String value(String field, String given, String usual, Optional<Questions> questions) {
        Function<String, Optional<String>> check = answer -> Draft.fault(field, answer);
        if (given == null && questions.isPresent()) return questions.get().ask(field, usual, check);
        String value = given == null ? usual : given;
        Optional<String> fault = check.apply(value);
        if (fault.isEmpty()) return value;
        throw new Failure(Failure.DATA, "the " + field + " is wrong: " + fault.get(), "say another: --" + field);
    }

    private static void tell(Terminal terminal, Manifest manifest) {
        manifest.warnings().forEach(warning -> terminal.warn(warning.detail()));
        if (manifest.name().isReserved()) {
            terminal.warn("the name " + manifest.name() + " is reserved: it cannot be published");
        }
        terminal.say("made synapse.json of " + manifest.name() + " " + manifest.version());
        terminal.say("add packages: synapse pkg install <package>; publish: synapse pkg publish");
    }
}
