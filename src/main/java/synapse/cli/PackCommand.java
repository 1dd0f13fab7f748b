package synapse.cli;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import synapse.archive.ArchiveFile;
import synapse.manifest.Manifest;
import synapse.packing.Packed;
import synapse.packing.Packing;
import synapse.project.PrettyJson;
import synapse.project.Project;

/** {@code synapse pkg pack}. */
@Command(
        name = "pack",
        description = {
            "Make the archive of this package: the same files, the same bytes.",
            "What a .synapseignore names stays out, as git has it."
        },
        footer = {
            "  synapse pkg pack --list          see what would go in",
            "  synapse pkg pack",
            "  synapse pkg pack --output build/json.tar.gz"
        })
final class PackCommand extends PkgCommand {
    @Option(names = "--list", description = "Show what would go in, and make nothing.")
    private boolean isListOnly;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "<path>",
            description = "File or folder to write to; else <name>-<version>.tar.gz beside synapse.json.")
    private Path output;

    @Mixin
    private SecretsOption secrets;

    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean isJson;

    @Override
    int run(Client client) {
        Project project = client.project();
        Manifest manifest = project.manifest();
        manifest.warnings()
                .forEach(warning ->
                        client.terminal().warn("synapse.json " + warning.pointer() + ": " + warning.detail()));
        Path target = target(client, project, manifest);
        Packing packing = new Packing(project, secrets.allowed());
        if (isListOnly) list(client.terminal(), manifest, packing.files(target));
        else show(client.terminal(), packing.write(target), target);
        return OK;
    }

    private Path target(Client client, Project project, Manifest manifest) {
        if (output == null) return project.folder().resolve(Packing.fileName(manifest));
        Path named = client.environment().folder().resolve(output).normalize();
        return Files.isDirectory(named) ? named.resolve(Packing.fileName(manifest)) : named;
    }

    private void list(Terminal terminal, Manifest manifest, List<ArchiveFile> files) {
        FileList list = new FileList(files);
        if (isJson) {
            terminal.result(PrettyJson.of(head(manifest, list).build()));
            return;
        }
        list.print(terminal::result);
        terminal.say(manifest.name() + " " + manifest.version() + ": " + list.sum());
    }

    private void show(Terminal terminal, Packed packed, Path target) {
        FileList list = new FileList(packed.files());
        if (isJson) {
            terminal.result(PrettyJson.of(head(packed.manifest(), list)
                    .add("archive", target.toString())
                    .add("sha256", packed.digest().hex())
                    .add("size", packed.sizeBytes())
                    .build()));
            return;
        }
        list.printSome(terminal::say);
        terminal.say("%s %s: %s, packed %s"
                .formatted(
                        packed.manifest().name(),
                        packed.manifest().version(),
                        list.sum(),
                        ByteCount.of(packed.sizeBytes())));
        terminal.say("sha256 " + packed.digest());
        terminal.result(target.toString());
    }

    private static JsonObjectBuilder head(Manifest manifest, FileList list) {
        return Json.createObjectBuilder()
                .add("name", manifest.name().text())
                .add("version", manifest.version().toString())
                .add("files", list.json());
    }
}
